import type { LoggedEvent } from '@openfloor/bus';
import type { PublicTrade, TradeBoard } from '../../markets/trade-board.js';
import type { Veil } from '../fan-out/audience.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { TradesExecutedModel } from '../models/trades.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { tradesTopic } from '../news/topics.js';
import { eventStamp } from './message-stamp.js';

interface TradeFeedSource {
  readonly news: CommittedNews;
  readonly board: TradeBoard;
}

/** Of one message, of each market; a command's trades are never split. */
const MOST_TRADES = 500;

/** Every trade of some markets. */
export class TradeFeed implements Feed<TradesExecutedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics: readonly string[];
  readonly paceMs = 0;
  readonly tellsEvents = true;

  constructor(
    private readonly source: TradeFeedSource,
    marketIds: readonly number[],
  ) {
    this.key = `trades/${marketIds.join()}`;
    this.topics = marketIds.map(tradesTopic);
  }

  after({ from, upTo }: Span): Step<TradesExecutedModel> | null {
    const { trades } = this.source.news.lately;
    if (from < trades.floor) return null;
    const read = this.topics.map((topic) => trades.read(topic, { after: from, upTo }, MOST_TRADES));
    // Where one market has more to tell than goes into a message, the others wait for it.
    const ends = read
      .filter((list) => list.length >= MOST_TRADES)
      .map((list) => list.at(-1)?.sequence ?? upTo);
    const position = Math.min(upTo, ...ends);
    const events = read.flat().filter(({ sequence }) => sequence <= position);
    if (events.length === 0) return { message: null, position };
    return { message: this.message(inOrder(events), position), position };
  }

  quiet({ upTo }: Span): TradesExecutedModel {
    return this.message([], upTo);
  }

  without(message: TradesExecutedModel, veil: Veil): TradesExecutedModel | null {
    const trades = message.trades.filter(({ marketId }) => !veil.isMarketHidden(marketId));
    return trades.length === 0 && message.trades.length > 0 ? null : { ...message, trades };
  }

  /** What came `after` cannot be told without a gap. */
  reread(position: number): TradesExecutedModel {
    return { ...eventStamp(this.source.news, position, true), trades: [] };
  }

  message(trades: readonly PublicTrade[], position: number): TradesExecutedModel {
    const { news, board } = this.source;
    return { ...eventStamp(news, position), trades: trades.map((trade) => board.of(trade)) };
  }
}

function inOrder(events: readonly LoggedEvent<PublicTrade>[]): PublicTrade[] {
  return events.map(({ entry }) => entry).sort((a, b) => a.tradeId - b.tradeId);
}
