import { parsePrice, parseTokens } from '@openfloor/money';
import type { Refusable } from './estimate-sentences.js';
import { GREATEST_CHANCE, LEAST_CHANCE } from './verdict-chance.js';

type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: Refusable };

const refuse = (code: Refusable): Parsed => ({ ok: false, code });

/** "0.72" as 720 thousandths. Pure. */
export function parseChance(text: string): Parsed {
  const price = parsePrice(text);
  if (price.ok)
    return price.value < LEAST_CHANCE || price.value > GREATEST_CHANCE
      ? refuse('CHANCE_OUT_OF_RANGE')
      : price;
  if (price.code === 'PRICE_NOT_A_NUMBER') return refuse('CHANCE_NOT_A_NUMBER');
  return refuse(price.code === 'PRICE_OFF_TICK' ? 'CHANCE_OFF_STEP' : 'CHANCE_OUT_OF_RANGE');
}

/** In milli-tokens; 0 where none was given. Pure. */
export function parseStake(text: string | null | undefined): Parsed {
  if (text === null || text === undefined) return { ok: true, value: 0 };
  const amount = parseTokens(text);
  return amount.ok && amount.value < 0 ? refuse('AMOUNT_NEGATIVE') : amount;
}
