import type { Parsed } from '@openfloor/money';
import { isBlank, isOneLine, isStorable } from '../graphql/clean-text.js';
import type { TextRefusal } from './input-sentences.js';

export interface TextRules<Code extends string = TextRefusal> {
  /** In what people count as characters, nearly: an emoji outside the basic plane is one. */
  readonly longest: number;
  readonly oneLine?: boolean;
  readonly ifEmpty: Code;
  readonly ifTooLong: Code;
}

/** The text without blanks around it, or why it is refused. Pure. */
export function cleanWords<Code extends string = TextRefusal>(
  given: string,
  rules: TextRules<Code>,
): Parsed<string, Code | 'TEXT_NOT_ALLOWED'> {
  const text = given.trim();
  const kept = rules.oneLine === true ? isOneLine(text) : isStorable(text);
  if (!kept) return { ok: false, code: 'TEXT_NOT_ALLOWED' };
  if (isBlank(text)) return { ok: false, code: rules.ifEmpty };
  if ([...text].length > rules.longest) return { ok: false, code: rules.ifTooLong };
  return { ok: true, value: text };
}

const LONGEST_URL = 2_000;

/** An address that a browser can open; null for none. Others (javascript:, data:) are refused. Pure. */
export function cleanUrl(given: string | null | undefined): Parsed<string | null, TextRefusal> {
  const text = given?.trim() ?? '';
  if (text === '') return { ok: true, value: null };
  const shaped = text.length <= LONGEST_URL && isOneLine(text) && URL.canParse(text);
  if (!shaped || !/^https?:$/.test(new URL(text).protocol)) return { ok: false, code: 'URL_NOT_VALID' };
  return { ok: true, value: text };
}
