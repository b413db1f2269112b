import type { MarketState } from '../live/quote';

/** Whether the outcome is decided: what is shown is no price any more, but what a share pays. */
export const isOver = (state: MarketState): boolean => state === 'SETTLING' || state === 'SETTLED';

/** Whether there is a price that trading made: before, there is only what the market was listed with. */
export const isSealed = (state: MarketState): boolean => state === 'DRAFT' || state === 'AUCTION';

interface Decided {
  state: MarketState;
  resolution: { payouts: readonly string[] } | null;
}

/** What a share of each contract pays once that is decided; null before. */
export const payoutsOf = ({ state, resolution }: Decided): readonly string[] | null =>
  isOver(state) ? (resolution?.payouts ?? null) : null;

/** The same of one contract. */
export const payoutOf = (market: Decided, index: number): string | null => payoutsOf(market)?.[index] ?? null;

/** Whether there is or will be trading: its end is still ahead. */
export const isTradable = (state: MarketState): boolean => state !== 'CLOSED' && !isOver(state);
