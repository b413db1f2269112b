import type { Parsed } from '@openfloor/money';
import { cleanWords } from '../answers/clean-words.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';

export const FEWEST_OUTCOMES = 2;
const MOST = 50;

/** The contracts' names. Names that differ by case only would be mistaken for each other. Pure. */
export function cleanOutcomes(given: readonly string[]): Parsed<string[], AnswerCode> {
  if (given.length < FEWEST_OUTCOMES || given.length > MOST) return refuse('INVALID_CONTRACTS');
  const names: string[] = [];
  for (const text of given) {
    const name = cleanWords(text, {
      longest: 60,
      oneLine: true,
      ifEmpty: 'OUTCOME_EMPTY',
      ifTooLong: 'OUTCOME_TOO_LONG',
    });
    if (!name.ok) return name;
    names.push(name.value);
  }
  const different = new Set(names.map((name) => name.normalize('NFKC').toLowerCase()));
  return different.size === names.length ? { ok: true, value: names } : refuse('OUTCOME_TWICE');
}
