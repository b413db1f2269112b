import type { MarketView } from '@openfloor/exchange';

type Priced = Pick<MarketView, 'priceHalfTicks' | 'payoutTicks'>;

/** What one share of the contract is worth now: its payout once that is known, else its price. In half ticks. */
export function shareHalfTicks({ priceHalfTicks, payoutTicks }: Priced, contract: number): number {
  const payout = payoutTicks[contract];
  return payout === undefined ? (priceHalfTicks[contract] ?? 0) : 2 * payout;
}

/**
 * What so many shares are worth now, in milli-tokens. A midpoint may lie half a tick beside one; what is then left
 * over, half a milli-token, goes to the even neighbour. For telling only: nothing is ever booked from it.
 */
export function valueMilli(
  market: Priced,
  { contract, quantity }: { contract: number; quantity: number },
): number {
  const halves = quantity * shareHalfTicks(market, contract);
  const down = Math.floor(halves / 2);
  return halves % 2 === 0 || down % 2 === 0 ? down : down + 1;
}
