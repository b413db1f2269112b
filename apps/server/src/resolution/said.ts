import type { Parsed } from '@openfloor/money';
import { cleanUrl, cleanWords, type TextRules } from '../answers/clean-words.js';
import type { TextRefusal } from '../answers/input-sentences.js';
import type { EvidenceKind } from '../database/entities/evidence.js';

/** What goes into the log beside the market and who said it. */
export interface Said {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly url: string | null;
  /** Of a claim about a number. */
  readonly value?: string | null;
}

/** The words and the address as they are kept, or why they are refused. Pure. */
export function saidOf(
  given: { text: string; url: string | null | undefined },
  rules: TextRules,
): Parsed<Omit<Said, 'kind' | 'value'>, TextRefusal> {
  const text = cleanWords(given.text, rules);
  if (!text.ok) return text;
  const url = cleanUrl(given.url);
  return url.ok ? { ok: true, value: { text: text.value, url: url.value } } : url;
}
