import type { MarketView } from '@openfloor/exchange';

type Priced = Pick<MarketView, 'priceHalfTicks' | 'payoutTicks'>;

/** What one share of the contract is worth now: its payout once that is known, else its price. In half ticks. */
export function shareHalfTicks({ priceHalfTicks, payoutTicks }: Priced, contract: number): number {
  const payout = payoutTicks[contract];
  return payout === undefined ? (priceHalfTicks[contract] ?? 0) : 2 * payout;
}

/** What so many shares of the contract are worth now, in milli-tokens. */
export const valueMilli = (
  market: Priced,
  { contract, quantity }: { readonly contract: number; readonly quantity: number },
): number => worthMilli(quantity, shareHalfTicks(market, contract));

/**
 * What shares are worth at so many half ticks, in milli-tokens. A midpoint may lie half a tick beside one; what is then
 * left over, half a milli-token, goes to the even neighbour. For telling only: nothing is ever booked from it.
 */
export function worthMilli(quantity: number, halfTicks: number): number {
  const halves = quantity * halfTicks;
  const down = Math.floor(halves / 2);
  return halves % 2 === 0 || down % 2 === 0 ? down : down + 1;
}
