import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InProcessCourier } from '@openfloor/bus';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { BookReader, type ContractOfMarket } from '../markets/book-reader.js';
import { isSealed } from '../markets/sealed.js';
import { BatchDigester } from './batch-digest.js';
import { BookWatchers } from './book-watchers.js';
import { MarketPrices } from './market-prices.js';
import { PriceGatherer } from './price-gatherer.js';
import type { StreamMessages } from './stream-messages.js';

const FLUSH_MS = 100;
export const BOOK_LEVELS = 10;

/** Makes the streams' messages from committed batches, and from nothing else (law 7). */
@Injectable()
export class StreamFeed implements OnModuleInit, OnModuleDestroy {
  readonly courier = new InProcessCourier<StreamMessages>();
  private readonly changedBooks = new Set<number>();
  private readonly watchers = new BookWatchers();
  private readonly gatherer: PriceGatherer;
  private readonly stops: (() => void)[] = [];

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly books: BookReader,
    prices: MarketPrices,
  ) {
    this.gatherer = new PriceGatherer({
      epoch: exchange.epoch,
      sequence: () => exchange.view.sequence,
      price: (marketId) => prices.of(marketId),
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

  /** Books are made for contracts that somebody watches. Returns the way to stop it. */
  watchBook(book: ContractOfMarket): () => void {
    return this.watchers.add(book);
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
    for (const marketId of this.changedBooks) this.publishBooks(marketId);
    this.changedBooks.clear();
  }

  /** Not while orders are sealed: that a book is told again would say that somebody had put an order into it. */
  private publishBooks(marketId: number): void {
    const market = this.exchange.view.market(marketId);
    if (market === undefined || isSealed(market)) return;
    for (const contract of this.watchers.contractsOf(marketId)) {
      const book = this.books.read({ marketId, contract }, BOOK_LEVELS);
      this.courier.publish(`book:${marketId}/${contract}`, book);
    }
  }
}
