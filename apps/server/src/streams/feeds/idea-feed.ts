import { decodeId, encodeId } from '../../graphql/global-id.js';
import type { Veil } from '../fan-out/audience.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { IdeasChangedModel } from '../models/ideas-changed.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import type { IdeaRevisions } from '../news/idea-revisions.js';
import { IDEAS } from '../news/topics.js';

interface IdeaFeedSource {
  readonly news: CommittedNews;
  readonly revisions: IdeaRevisions;
}

/** That ideas changed. Not how: what is seen of an idea depends on who looks, and this is told to all alike. */
export class IdeaFeed implements Feed<IdeasChangedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics = [IDEAS];

  constructor(
    private readonly source: IdeaFeedSource,
    private readonly ideaIds: readonly number[] | null,
    readonly paceMs: number,
  ) {
    this.key = `ideas/${ideaIds?.join() ?? 'all'}/${paceMs}`;
  }

  ownHead(): number {
    return this.source.revisions.head();
  }

  after({ from, upTo }: Span): Step<IdeasChangedModel> {
    const changed = this.source.revisions.changedAfter(from, this.ideaIds);
    if (changed.length === 0) return { message: null, position: from };
    return { message: this.message(changed, from), position: upTo };
  }

  quiet(): IdeasChangedModel {
    return this.message([], this.source.revisions.head());
  }

  without(message: IdeasChangedModel, veil: Veil): IdeasChangedModel | null {
    const { since } = message;
    const isPlain = (id: string) => this.source.revisions.changedPlainly(decodeId('Idea', id) ?? 0, since);
    const ideaIds = message.ideaIds.filter((id) => !veil.isIdeaHidden(id) || isPlain(id));
    return ideaIds.length === 0 && message.ideaIds.length > 0 ? null : { ...message, ideaIds };
  }

  private message(ids: readonly number[], since: number): IdeasChangedModel {
    const { news } = this.source;
    const ideaIds = ids.map((id) => encodeId('Idea', id));
    return { epoch: news.epoch, serverTime: new Date(news.now()), since, ideaIds };
  }
}
