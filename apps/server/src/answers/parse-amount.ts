import type { Milli } from '@openfloor/kernel';
import { type AmountRefusal, type Parsed, parseTokens } from '@openfloor/money';

/** Tokens that are to be 0 or more. */
export function parseAmount(text: string): Parsed<Milli, AmountRefusal | 'AMOUNT_NEGATIVE'> {
  const amount = parseTokens(text);
  return amount.ok && amount.value < 0 ? { ok: false, code: 'AMOUNT_NEGATIVE' } : amount;
}
