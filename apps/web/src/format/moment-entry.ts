import { t } from '@lingui/core/macro';
import type { Entry } from './entry';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as a field of type datetime-local holds it, in the reader's own time zone. */
export function momentField(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What such a field holds, as the server wants it. It has to lie ahead. */
export function readMoment(text: string, now = new Date()): Entry {
  const at = new Date(text);
  if (text === '' || Number.isNaN(at.getTime())) return { problem: t`Enter a date and a time.` };
  if (at.getTime() <= now.getTime()) return { problem: t`This moment has passed.` };
  return { value: at.toISOString() };
}
