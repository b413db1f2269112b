import { t } from '@lingui/core/macro';
export interface DetailFact {
  name: string;
  value: string;
}

/** What exactly was asked for, which comes as JSON, as names with values; null and what is no object: nothing. */
export function detailFacts(details: string | null): DetailFact[] {
  if (!details) return [];
  try {
    const parsed: unknown = JSON.parse(details);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return [];
    return Object.entries(parsed).map(([name, value]) => ({ name: inWords(name), value: textOf(value) }));
  } catch {
    return [{ name: t`Details`, value: details }];
  }
}

/** `positionLimit` is `Position limit`. */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string {
  if (value === null || value === '') return t`none`;
  if (Array.isArray(value)) return value.length === 0 ? t`none` : value.map(textOf).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${inWords(name).toLowerCase()} ${textOf(part)}`)
      .join('; ');
  if (typeof value === 'boolean') return value ? t`yes` : t`no`;
  return String(value);
}
