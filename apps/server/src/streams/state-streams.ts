import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { BookReader } from '../markets/book-reader.js';
import { type Feed, LiveStream } from './fan-out/feed.js';
import { BookFeed, type WantedBook } from './feeds/book-feed.js';
import { IdeaFeed } from './feeds/idea-feed.js';
import { MarketStateFeed } from './feeds/market-state-feed.js';
import { PriceFeed } from './feeds/price-feed.js';
import { RankChanges } from './feeds/rank-changes.js';
import { RankingFeed } from './feeds/ranking-feed.js';
import { MarketPrices } from './market-prices.js';
import type { BookChangedModel } from './models/book-changed.model.js';
import type { IdeasChangedModel } from './models/ideas-changed.model.js';
import type { MarketStatesChangedModel } from './models/market-states.model.js';
import type { PricesChangedModel } from './models/prices.model.js';
import type { RankingChangedModel } from './models/ranking.model.js';
import { CommittedNews } from './news/committed-news.js';
import { IdeaRevisions } from './news/idea-revisions.js';
import type { ResumePoint } from './stream-arguments.js';

/** null stands for all markets. */
export interface WantedStates {
  readonly marketIds: readonly number[] | null;
  readonly paceMs: number;
}

/** Streams that tell how things are: first all of it, or what changed since; then what changes. */
@Injectable()
export class StateStreams {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly news: CommittedNews,
    private readonly marketPrices: MarketPrices,
    private readonly books: BookReader,
    private readonly ranks: RankChanges,
    private readonly revisions: IdeaRevisions,
  ) {}

  prices({ marketIds, paceMs }: WantedStates, after: ResumePoint | null): LiveStream<PricesChangedModel> {
    const { exchange, news, marketPrices: prices } = this;
    return this.from(after, new PriceFeed({ exchange, news, prices }, marketIds, paceMs));
  }

  book(wanted: WantedBook): LiveStream<BookChangedModel> {
    const { exchange, news, books } = this;
    return this.from(null, new BookFeed({ exchange, news, books }, wanted));
  }

  ranking(paceMs: number, after: ResumePoint | null): LiveStream<RankingChangedModel> {
    const feed = new RankingFeed({ news: this.news, changes: this.ranks }, paceMs);
    const isOurs = after !== null && this.ranks.knows(after);
    return new LiveStream(feed, { position: isOurs ? after.sequence : 0, opening: [] });
  }

  marketStates(
    { marketIds, paceMs }: WantedStates,
    after: ResumePoint | null,
  ): LiveStream<MarketStatesChangedModel> {
    const { exchange, news } = this;
    return this.from(after, new MarketStateFeed({ exchange, news }, marketIds, paceMs));
  }

  /** From now on: whoever comes has just read them. */
  ideaChanges(ideaIds: readonly number[] | null, paceMs: number): LiveStream<IdeasChangedModel> {
    const { news, revisions } = this;
    const feed = new IdeaFeed({ news, revisions }, ideaIds, paceMs);
    return new LiveStream(feed, { position: revisions.head(), opening: [feed.quiet()] });
  }

  /** Whoever comes from nowhere, or from a history that is not this one, is told everything. */
  private from<Message>(after: ResumePoint | null, feed: Feed<Message>): LiveStream<Message> {
    const isOurs = after !== null && this.news.knows(after);
    return new LiveStream(feed, { position: isOurs ? after.sequence : 0, opening: [] });
  }
}
