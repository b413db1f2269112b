import { TREASURY } from '@openfloor/ledger';
import type { ExchangeState } from './state.js';

/**
 * Milli-tokens that are out of the treasury, and those that may have to leave it without anybody asking: the stakes of
 * challenges that are not decided. No limit can be broken by a challenge that is upheld.
 */
export const issuedMilli = (state: ExchangeState): number =>
  stakesUnderWay(state) - state.ledger.balance(TREASURY);

function stakesUnderWay({ markets }: ExchangeState): number {
  let sum = 0;
  for (const { resolution } of markets.values())
    if (resolution?.status === 'challenged') sum += resolution.challenge?.stakeMilli ?? 0;
  return sum;
}
