import { Injectable } from '@nestjs/common';
import { TradeBoard } from '../markets/trade-board.js';
import { LiveStream } from './fan-out/feed.js';
import { AccountEntries } from './feeds/account-entries.js';
import { AccountFeed } from './feeds/account-feed.js';
import { EarlierTrades } from './feeds/earlier-trades.js';
import { TradeFeed } from './feeds/trade-feed.js';
import type { MyAccountChangedModel } from './models/my-account.model.js';
import type { TradesExecutedModel } from './models/trades.model.js';
import { CommittedNews } from './news/committed-news.js';
import type { ResumePoint } from './stream-arguments.js';

/** Streams that tell what happened, each thing once: from now on, or since where somebody was before. */
@Injectable()
export class EventStreams {
  constructor(
    private readonly news: CommittedNews,
    private readonly board: TradeBoard,
    private readonly entries: AccountEntries,
    private readonly earlier: EarlierTrades,
  ) {}

  /** What is not remembered any more is read from the table of trades, unless that is too much. */
  async trades(
    marketIds: readonly number[],
    after: ResumePoint | null,
  ): Promise<LiveStream<TradesExecutedModel>> {
    const { news, board } = this;
    const feed = new TradeFeed({ news, board }, marketIds);
    const head = news.head();
    if (after === null) return new LiveStream(feed, { position: head, opening: [] });
    const reread = () => new LiveStream(feed, { position: news.head(), opening: [feed.reread(news.head())] });
    if (!news.knows(after)) return reread();
    if (after.sequence >= news.lately.trades.floor)
      return new LiveStream(feed, { position: after.sequence, opening: [] });
    const earlier = await this.earlier.read(marketIds, { after: after.sequence, upTo: head });
    if (earlier === null || news.lately.trades.floor > head) return reread();
    const opening = earlier.map(({ trades, position }) => feed.message(trades, position));
    return new LiveStream(feed, { position: head, opening });
  }

  myAccount(memberId: number, after: ResumePoint | null): LiveStream<MyAccountChangedModel> {
    const { news, entries } = this;
    const feed = new AccountFeed({ news, entries }, memberId);
    const position = news.head();
    // Says where it begins, so that its reader knows from when on nothing is missing.
    if (after === null)
      return new LiveStream(feed, { position, opening: [feed.quiet({ from: position, upTo: position })] });
    if (news.knows(after) && after.sequence >= news.lately.accounts.floor)
      return new LiveStream(feed, { position: after.sequence, opening: [] });
    return new LiveStream(feed, { position, opening: [feed.reread(position)] });
  }
}
