import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import type { BookReader, ContractOfMarket } from '../../markets/book-reader.js';
import { isSealed } from '../../markets/sealed.js';
import type { Veil } from '../fan-out/audience.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { BookChangedModel } from '../models/book-changed.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { bookTopic } from '../news/topics.js';
import { stateStamp } from './message-stamp.js';

interface BookFeedSource {
  readonly exchange: Exchange;
  readonly news: CommittedNews;
  readonly books: BookReader;
}

export interface WantedBook extends ContractOfMarket {
  readonly levels: number;
  readonly paceMs: number;
}

/** So many levels of one contract's book. */
export class BookFeed implements Feed<BookChangedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics: readonly string[];
  readonly paceMs: number;

  constructor(
    private readonly source: BookFeedSource,
    private readonly wanted: WantedBook,
  ) {
    const { marketId, contract, levels, paceMs } = wanted;
    this.key = `book/${marketId}/${contract}/${levels}/${paceMs}`;
    this.topics = [bookTopic(marketId)];
    this.paceMs = paceMs;
  }

  after(span: Span): Step<BookChangedModel> {
    if (!this.hasChanged(span)) return { message: null, position: span.from };
    const book = this.source.books.read(this.wanted, this.wanted.levels);
    return { message: { ...stateStamp(this.source.news, span), book }, position: span.upTo };
  }

  quiet(span: Span): BookChangedModel {
    return { ...stateStamp(this.source.news, span), book: null };
  }

  without(message: BookChangedModel, veil: Veil): BookChangedModel | null {
    return message.book !== null && veil.isMarketHidden(message.book.marketId) ? null : message;
  }

  /** Not while orders are sealed: that a book is told again would say that somebody had put an order into it. */
  private hasChanged({ from }: Span): boolean {
    if (from === 0) return true;
    const { marketId } = this.wanted;
    const market = this.source.exchange.view.market(marketId);
    invariant(market !== undefined, `the book of market ${marketId} is told and there is none`);
    return !isSealed(market) && this.source.news.lately.books.changedAfter(marketId, from);
  }
}
