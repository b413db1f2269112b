import type { Parsed } from '@openfloor/money';
import { cleanWords } from '../answers/clean-words.js';
import type { TextRefusal } from '../answers/input-sentences.js';

const RULES = { longest: 1_000, ifEmpty: 'REASON_EMPTY', ifTooLong: 'REASON_TOO_LONG' } as const;

/** Why something was done, as the record keeps it; '' where nothing was said. Pure. */
export function cleanReason(given: string | null | undefined): Parsed<string, TextRefusal> {
  return given === null || given === undefined || given.trim() === ''
    ? { ok: true, value: '' }
    : requiredReason(given);
}

/** The same where something has to be said. Pure. */
export function requiredReason(given: string): Parsed<string, TextRefusal> {
  return cleanWords(given, RULES);
}
