import type { IdeasPolicy } from '../ideas-policy/ideas-policy.js';

/** A phrase of the policy that a text has. */
export interface ProhibitedMatch {
  /** Of the policy, for example "Pay". */
  readonly topic: string;
  /** As the policy has it. */
  readonly phrase: string;
  /** As the text has it, for example "Salaries". */
  readonly found: string;
}

/** Letters, their marks and digits make words; everything else is between words. */
const WORD = String.raw`[\p{L}\p{M}\p{N}_]`;
const BETWEEN_WORDS = String.raw`[\s\p{Pd}]+`;
const PLURAL = '(?:e?s)?';

/**
 * The phrases of prohibited topics that these texts have, each once, in the order of the policy. Whole words in any
 * case, also in the plural; a line break or a hyphen stands between words as a blank does. Pure.
 */
export function prohibitedIn(
  texts: readonly string[],
  prohibited: IdeasPolicy['prohibited'],
): ProhibitedMatch[] {
  const plain = texts.map(asCompared);
  const matches: ProhibitedMatch[] = [];
  for (const { topic, phrases } of prohibited) {
    for (const phrase of phrases) {
      const found = firstIn(plain, phrase);
      if (found !== null) matches.push({ topic, phrase, found });
    }
  }
  return matches;
}

function firstIn(texts: readonly string[], phrase: string): string | null {
  const words = asCompared(phrase)
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words.map((word) => literally(word) + PLURAL).join(BETWEEN_WORDS);
  const whole = new RegExp(`(?<!${WORD})${pattern}(?!${WORD})`, 'iu');
  for (const text of texts) {
    const found = whole.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** One way to write each letter, and nothing invisible in words: a soft hyphen hides nothing. */
const asCompared = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
