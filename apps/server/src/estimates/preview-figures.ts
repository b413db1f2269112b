import type { MarketView, OrderPreview } from '@openfloor/exchange';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { isSealed } from '../markets/sealed.js';
import { NO, YES } from './estimate-order.js';
import type { Planned, Wanted } from './plan-orders.js';

export interface PreviewFigures {
  readonly contract: 'YES' | 'NO';
  readonly filled: number;
  readonly resting: number;
  /** Tokens that leave cash for what trades; negative when some come in. */
  readonly costMilli: number;
  /** How much less than without it what trades leaves its member where the other side is right. */
  readonly filledLossMilli: number;
  /** The same for what waits, if all of it trades: what it offers. */
  readonly restLossMilli: number;
  /** What is set aside for what waits; shares of the other side stand in for tokens (DESIGN law 3). */
  readonly holdMilli: number;
  readonly sealed: boolean;
  /** Shares of the contract that the member owns already: they stay, and what is bought is added to them. */
  readonly owned: number;
  /** Shares of the other side that the member owns: what is bought makes sets with them, which turn back into tokens. */
  readonly otherOwned: number;
  readonly priceHalfTicks: number;
  /** null before the opening, and where it is not known. */
  readonly newPriceHalfTicks: number | null;
}

/** What the estimate comes to. */
interface Standing {
  readonly market: Pick<MarketView, 'state' | 'auctionEndsAt' | 'priceHalfTicks'>;
  readonly replaces: Wanted['replaces'];
}

/** Where what goes first hides what it would do, all of it is taken to wait. */
export function figuresOf(
  { market, replaces }: Standing,
  { order, preview }: Pick<Planned, 'order' | 'preview'>,
  shares: readonly number[],
): PreviewFigures {
  const { filled, resting, costMilli } = preview ?? { filled: 0, resting: order.quantity, costMilli: 0 };
  const otherOwned = shares[order.contract === YES ? NO : YES] ?? 0;
  const restLossMilli = order.priceTicks * resting;
  const uncoveredMilli = restLossMilli - MILLI_PER_TOKEN * Math.max(0, otherOwned - filled);
  // The exchange's own figure still has in it what is held for the order that goes first.
  const holdMilli = replaces === null && preview !== null ? preview.holdMilli : uncoveredMilli;
  return {
    contract: order.contract === YES ? 'YES' : 'NO',
    filled,
    resting,
    costMilli,
    filledLossMilli: Math.max(0, ...(preview?.profitMilli ?? []).map((profit) => -profit)),
    restLossMilli,
    holdMilli: Math.max(0, holdMilli),
    sealed: isSealed(market),
    owned: shares[order.contract] ?? 0,
    otherOwned,
    priceHalfTicks: market.priceHalfTicks[YES] ?? 0,
    newPriceHalfTicks: newPrice({ market, replaces }, preview),
  };
}

/** Where it only waits in the place of another order, that one still holds the price up. */
function newPrice({ market, replaces }: Standing, preview: OrderPreview | null): number | null {
  if (preview === null || isSealed(market)) return null;
  return preview.filled === 0 && replaces !== null ? null : preview.priceHalfTicks;
}
