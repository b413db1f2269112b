import type { Exchange } from '@openfloor/journal';
import type { Veil } from '../fan-out/audience.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { MarketPrices } from '../market-prices.js';
import type { PricesChangedModel } from '../models/prices.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { PRICES } from '../news/topics.js';
import { stateStamp } from './message-stamp.js';

interface PriceFeedSource {
  readonly exchange: Exchange;
  readonly news: CommittedNews;
  readonly prices: MarketPrices;
}

/** The prices of some markets, or of all. */
export class PriceFeed implements Feed<PricesChangedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics = [PRICES];

  constructor(
    private readonly source: PriceFeedSource,
    private readonly marketIds: readonly number[] | null,
    readonly paceMs: number,
  ) {
    this.key = `prices/${marketIds?.join() ?? 'all'}/${paceMs}`;
  }

  after(span: Span): Step<PricesChangedModel> {
    const { lately } = this.source.news;
    const changed = this.markets().filter((marketId) => lately.prices.changedAfter(marketId, span.from));
    if (changed.length === 0) return { message: null, position: span.from };
    const prices = changed
      .map((marketId) => this.source.prices.of(marketId))
      .filter((price) => price !== null);
    return { message: { ...stateStamp(this.source.news, span), prices }, position: span.upTo };
  }

  quiet(span: Span): PricesChangedModel {
    return { ...stateStamp(this.source.news, span), prices: [] };
  }

  without(message: PricesChangedModel, veil: Veil): PricesChangedModel | null {
    const prices = message.prices.filter(({ marketId }) => !veil.isMarketHidden(marketId));
    return prices.length === 0 && message.prices.length > 0 ? null : { ...message, prices };
  }

  private markets(): readonly number[] {
    if (this.marketIds !== null) return this.marketIds;
    return [...this.source.exchange.view.markets()].map(({ marketId }) => marketId);
  }
}
