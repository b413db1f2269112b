import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';

/** Open for ranking: a market that is halted for now keeps its place. */
export const isRanked = ({ state }: MarketView): boolean => state === 'open' || state === 'halted';

/** By price; of equal prices the earlier listing, which has the smaller id. Nothing else counts (law 12). */
export const byPrice = (a: MarketView, b: MarketView): number =>
  b.priceHalfTicks - a.priceHalfTicks || a.marketId - b.marketId;

/** The places of the open markets, made anew when something was committed since. */
@Injectable()
export class Ranking {
  private places = new Map<number, number>();
  private sequence = -1;

  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  /** From 1; null for a market that is not open. */
  placeOf(marketId: number): number | null {
    const { view } = this.exchange;
    if (view.sequence !== this.sequence) {
      const ranked = [...view.markets()].filter(isRanked).sort(byPrice);
      this.places = new Map(ranked.map((market, index) => [market.marketId, index + 1]));
      this.sequence = view.sequence;
    }
    return this.places.get(marketId) ?? null;
  }
}
