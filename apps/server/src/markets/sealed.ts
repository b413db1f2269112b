import type { MarketView } from '@openfloor/exchange';

/** Nobody may learn that somebody put an order into it: a draft, or a market whose auction is still to come. */
export const isSealed = ({ state, auctionEndsAt }: Pick<MarketView, 'state' | 'auctionEndsAt'>): boolean =>
  state === 'draft' || auctionEndsAt > 0;
