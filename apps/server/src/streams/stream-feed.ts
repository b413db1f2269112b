import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InProcessCourier } from '@openfloor/bus';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { bookOf } from '../markets/book-of.js';
import { MarketStats } from '../markets/market-stats.js';
import { quoteFields } from '../markets/quote-fields.js';
import { BatchDigester } from './batch-digest.js';
import { PriceGatherer } from './price-gatherer.js';
import type { MarketPriceModel } from './stream.model.js';
import type { StreamMessages } from './stream-messages.js';

const FLUSH_MS = 100;
export const BOOK_LEVELS = 10;

/** Makes the streams' messages from committed batches, and from nothing else (law 7). */
@Injectable()
export class StreamFeed implements OnModuleInit, OnModuleDestroy {
  readonly courier = new InProcessCourier<StreamMessages>();
  private readonly changedBooks = new Set<number>();
  private readonly watchedBooks = new Map<number, number>();
  private readonly gatherer: PriceGatherer;
  private readonly stops: (() => void)[] = [];

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly stats: MarketStats,
  ) {
    this.gatherer = new PriceGatherer({
      epoch: exchange.epoch,
      sequence: () => exchange.view.sequence,
      price: (marketId) => this.price(marketId),
      now: () => exchangeNow(exchange),
    });
  }

  onModuleInit(): void {
    const { view } = this.exchange;
    const digester = new BatchDigester(
      [...view.allMembers()].flatMap(({ memberId }) => view.openOrdersOf(memberId)),
    );
    const timer = setInterval(() => this.flush(), FLUSH_MS);
    this.stops.push(
      this.exchange.onCommitted((batch) => this.take(digester, batch)),
      () => clearInterval(timer),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Books are made for markets that somebody watches. Returns the way to stop it. */
  watchBook(marketId: number): () => void {
    this.watchedBooks.set(marketId, (this.watchedBooks.get(marketId) ?? 0) + 1);
    return () => {
      const watchers = (this.watchedBooks.get(marketId) ?? 0) - 1;
      if (watchers > 0) this.watchedBooks.set(marketId, watchers);
      else this.watchedBooks.delete(marketId);
    };
  }

  pricesStart() {
    return this.gatherer.start();
  }

  private take(digester: BatchDigester, batch: CommittedBatch): void {
    const { epoch, sequence, trades, members, books, prices } = digester.digest(batch);
    this.gatherer.add(prices);
    for (const marketId of books) this.changedBooks.add(marketId);
    for (const [marketId, list] of trades) {
      this.courier.publish(`trades:${marketId}`, { epoch, sequence, trades: list });
    }
    for (const [memberId, orders] of members) {
      this.courier.publish(`orders:${memberId}`, { epoch, sequence, orders });
    }
  }

  private flush(): void {
    const prices = this.gatherer.flush();
    if (prices !== null) this.courier.publish('prices', prices);
    for (const marketId of this.changedBooks) {
      if (!this.watchedBooks.has(marketId)) continue;
      this.courier.publish(`book:${marketId}`, bookOf(this.exchange, marketId, BOOK_LEVELS));
    }
    this.changedBooks.clear();
  }

  private price(marketId: number): MarketPriceModel | null {
    const market = this.exchange.view.market(marketId);
    return market === undefined
      ? null
      : { marketId: encodeId('Market', marketId), ...quoteFields(market, this.stats) };
  }
}
