import type { Parsed } from '@openfloor/money';
import { cleanWords } from '../answers/clean-words.js';
import type { PersonCode } from './person-sentences.js';

type Cleaned = Parsed<string, PersonCode | 'TEXT_NOT_ALLOWED'>;

const LONGEST_NAME = 100;
const LONGEST_UNIT = 60;
const LONGEST_EMAIL = 254;
/** One @ between two parts without blanks and without what has a meaning in a list of addresses. */
const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+$/u;
/** Letters and digits of any script, and . _ - and single blanks between them. */
const HANDLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._ -][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;
const SHORTEST_HANDLE = 3;
const LONGEST_HANDLE = 40;

/** What a person is called. Pure, as are the others. */
export const cleanName = (given: string): Cleaned =>
  cleanWords(given, {
    longest: LONGEST_NAME,
    oneLine: true,
    ifEmpty: 'NAME_EMPTY',
    ifTooLong: 'NAME_TOO_LONG',
  });

/** Where in the organisation somebody belongs. */
export const cleanUnit = (given: string): Cleaned =>
  cleanWords(given, {
    longest: LONGEST_UNIT,
    oneLine: true,
    ifEmpty: 'UNIT_EMPTY',
    ifTooLong: 'UNIT_TOO_LONG',
  });

/** An address as it was written: the same without regard to case is the same person. */
export function cleanEmail(given: string): Cleaned {
  const email = given.trim();
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email) || /\p{C}/u.test(email))
    return { ok: false, code: 'EMAIL_NOT_VALID' };
  return { ok: true, value: email };
}

/** A pseudonym, in one way of writing: what looks the same in full and half width is the same. */
export function cleanHandle(given: string): Cleaned {
  const handle = given.trim().normalize('NFKC');
  const { length } = [...handle];
  if (length < SHORTEST_HANDLE || length > LONGEST_HANDLE || !HANDLE.test(handle))
    return { ok: false, code: 'HANDLE_NOT_ALLOWED' };
  return { ok: true, value: handle };
}
