import { encodeId } from '../../graphql/global-id.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { RankingChangedModel } from '../models/ranking.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { PRICES } from '../news/topics.js';
import { stateStamp } from './message-stamp.js';
import type { RankChanges } from './rank-changes.js';

interface RankingFeedSource {
  readonly news: CommittedNews;
  readonly changes: RankChanges;
}

/** Where ideas stand, as prices and states of markets decide it. */
export class RankingFeed implements Feed<RankingChangedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics = [PRICES];

  constructor(
    private readonly source: RankingFeedSource,
    readonly paceMs: number,
  ) {
    this.key = `ranking/${paceMs}`;
  }

  after(span: Span): Step<RankingChangedModel> {
    const changed = this.source.changes.after(span.from);
    if (changed.length === 0) return { message: null, position: span.from };
    const ranks = changed.map(({ ideaId, rank }) => ({ ideaId: encodeId('Idea', ideaId), rank }));
    return { message: { ...stateStamp(this.source.news, span), ranks }, position: span.upTo };
  }

  quiet(span: Span): RankingChangedModel {
    return { ...stateStamp(this.source.news, span), ranks: [] };
  }
}
