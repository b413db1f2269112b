import type { Side } from '@openfloor/matching';
import type { RejectionCode } from './rejection.js';
import { type ExchangeState, emptyStake, type Market, type Stake } from './state.js';

/** What an order adds to a member's stake at most, in the book's terms: what it would fill and rest. */
export interface Addition {
  readonly contract: number;
  readonly side: Side;
  readonly quantity: number;
  /** It would rest as one more open order. */
  readonly rests: boolean;
}

/** The safety valves that are about one member in one market. Null: none is touched. Reads only. */
export function limitBroken(
  state: ExchangeState,
  market: Market,
  memberId: number,
  addition: Addition,
): RejectionCode | null {
  const policy = state.tradingPolicy;
  const stake = market.stakes.get(memberId) ?? emptyStake(memberId, market.contracts);
  if (addition.rests && stake.openOrders >= policy.openOrderLimit) return 'OPEN_ORDER_LIMIT';
  const most = largestPosition(stake, addition);
  if (most > policy.insiderLimit && market.insiders.includes(memberId)) return 'INSIDER_LIMIT';
  return most > policy.positionLimit ? 'POSITION_LIMIT' : null;
}

/**
 * The largest position that the order could lead to, in a contract of which it brings more: the shares once every
 * order that helps has traded, less what merges into sets. Orders that only reduce a position are never too large.
 */
function largestPosition(stake: Stake, { contract, side, quantity }: Addition): number {
  const { shares, buyShares, sellShares } = stake;
  const sold = (k: number): number =>
    (sellShares[k] as number) + (side === 'sell' && k === contract ? quantity : 0);
  let [fewest, second, fewestAt] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1];
  for (let k = 0; k < shares.length; k++) {
    const left = (shares[k] as number) - sold(k);
    if (left < fewest) [fewest, second, fewestAt] = [left, fewest, k];
    else if (left < second) second = left;
  }
  let most = 0;
  for (let j = 0; j < shares.length; j++) {
    if ((side === 'buy') !== (j === contract)) continue;
    const bought = (buyShares[j] as number) + (side === 'buy' ? quantity : 0);
    most = Math.max(most, (shares[j] as number) + bought - (j === fewestAt ? second : fewest));
  }
  return most;
}
