import type { MarketState, MarketStateReason } from '../event.js';
import type { Resolution } from '../state.js';

/** What was traded at the opening auction; 0 shares when nothing crossed. */
export interface AuctionView {
  readonly priceTicks: number;
  readonly quantity: number;
}

export interface HouseView {
  /** The most that it can lose. */
  readonly subsidyMilli: number;
  /** What it owns, per contract; nothing before the market opens and after it has settled. */
  readonly shares: readonly number[];
}

/** A market as everybody sees it, but for its prices. The read view and the market table are both made of this. */
export interface MarketRecord {
  readonly marketId: number;
  readonly ideaId: number;
  readonly contracts: number;
  /** Milliseconds since 1970, like all times here. */
  readonly closesAt: number;
  /** Per contract; together 1000. */
  readonly referenceTicks: readonly number[];
  readonly insiders: readonly number[];
  readonly state: MarketState;
  /** Why it is in this state; LISTED in a draft. */
  readonly reason: MarketStateReason | 'LISTED';
  /** When the state ends by itself (auction, pause); 0: it does not. */
  readonly until: number;
  /** Until then orders are sealed, also while it is halted; 0: there is no auction (any more). */
  readonly auctionEndsAt: number;
  /** Null before an auction was held. */
  readonly auction: AuctionView | null;
  /** When somebody doubted that it can be resolved; 0: nobody does. */
  readonly flaggedAt: number;
  readonly resolution: Resolution | null;
  /** Per contract; empty until settling. */
  readonly payoutTicks: readonly number[];
  /** Null: nobody quotes for the exchange. */
  readonly house: HouseView | null;
  /** Sequence of the command that changed it last. */
  readonly sequence: number;
}

/** Nobody may see what orders wait for the auction. */
export const isSealed = ({ state, auctionEndsAt }: MarketRecord): boolean =>
  state === 'draft' || auctionEndsAt > 0;
