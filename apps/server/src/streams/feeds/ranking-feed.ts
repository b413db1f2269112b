import { encodeId } from '../../graphql/global-id.js';
import { points } from '../../merit/merit-words.js';
import type { Veil } from '../fan-out/audience.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { IdeaRankModel, RankingChangedModel } from '../models/ranking.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { RANKS } from '../news/topics.js';
import { stateStamp } from './message-stamp.js';
import type { RankChange, RankChanges } from './rank-changes.js';

interface RankingFeedSource {
  readonly news: CommittedNews;
  readonly changes: RankChanges;
}

/** Where ideas stand, as published merits and states of markets decide it. */
export class RankingFeed implements Feed<RankingChangedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics = [RANKS];

  constructor(
    private readonly source: RankingFeedSource,
    readonly paceMs: number,
  ) {
    this.key = `ranking/${paceMs}`;
  }

  ownHead(): number {
    return this.source.changes.head();
  }

  after(span: Span): Step<RankingChangedModel> {
    const changed = this.source.changes.after(span.from);
    if (changed.length === 0) return { message: null, position: span.from };
    const ranks = changed.map(rankModel);
    return { message: { ...stateStamp(this.source.news, span), ranks }, position: span.upTo };
  }

  quiet(span: Span): RankingChangedModel {
    return { ...stateStamp(this.source.news, span), ranks: [] };
  }

  without(message: RankingChangedModel, veil: Veil): RankingChangedModel | null {
    const ranks = message.ranks.filter(({ ideaId }) => !veil.isIdeaHidden(ideaId));
    return ranks.length === 0 && message.ranks.length > 0 ? null : { ...message, ranks };
  }
}

function rankModel({ ideaId, standing }: RankChange): IdeaRankModel {
  return {
    ideaId: encodeId('Idea', ideaId),
    rank: standing?.rank ?? null,
    band: standing?.band ?? null,
    merit: standing === null ? null : points(standing.merit),
    evidence: standing?.evidence ?? null,
  };
}
