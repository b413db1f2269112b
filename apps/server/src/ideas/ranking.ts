import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';

/** Open for ranking: it takes orders, or is halted for now and keeps its place. */
export const isRanked = ({ state }: MarketView): boolean =>
  state === 'auction' || state === 'open' || state === 'halted';

/** By price; of equal prices the earlier listing, which has the smaller id. Nothing else counts (law 12). */
export const byPrice = (a: MarketView, b: MarketView): number =>
  (b.priceHalfTicks[0] ?? 0) - (a.priceHalfTicks[0] ?? 0) || a.marketId - b.marketId;

/** The places of the open headline markets, made anew when something was committed since. */
@Injectable()
export class Ranking {
  private places = new Map<number, number>();
  private sequence = -1;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  /** From 1; null for a market that is not open. */
  placeOf(marketId: number): number | null {
    return this.all().get(marketId) ?? null;
  }

  /** The places of the markets that are open, best first. */
  all(): ReadonlyMap<number, number> {
    const { view } = this.exchange;
    if (view.sequence !== this.sequence) {
      const ranked = [...view.markets()]
        .filter((market) => isRanked(market) && this.words.isHeadline(market))
        .sort(byPrice);
      this.places = new Map(ranked.map((market, index) => [market.marketId, index + 1]));
      this.sequence = view.sequence;
    }
    return this.places;
  }
}
