import { Injectable } from '@nestjs/common';
import { ChangeLog } from '@openfloor/bus';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../../exchange/tokens.js';
import { Ranking } from '../../ideas/ranking.js';
import { CommittedNews } from '../news/committed-news.js';

/** Markets of ideas with the ranks that they have; null for one that had a rank and has none any more. */
type Ranks = ReadonlyMap<number, number | null>;

/** Follows the ranking, so that streams tell only the ranks that changed. Looked at when somebody wants to know. */
@Injectable()
export class RankChanges {
  private ranks = new Map<number, number | null>();
  private changes: ChangeLog<number>;
  private sequence: number;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ranking: Ranking,
    private readonly news: CommittedNews,
  ) {
    this.sequence = exchange.view.sequence;
    this.changes = new ChangeLog(this.sequence);
    this.ranks = new Map(ranking.all());
  }

  /** What changed after that command, with the rank of now, best first; markets without a rank come last. */
  after(sequence: number): { readonly ideaId: number; readonly rank: number | null }[] {
    this.look();
    const changed = [...this.ranks].filter(([marketId]) => this.changes.changedAfter(marketId, sequence));
    return changed
      .sort(([, a], [, b]) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER))
      .map(([marketId, rank]) => ({ ideaId: this.exchange.view.market(marketId)?.ideaId ?? 0, rank }));
  }

  private look(): void {
    const head = this.news.head();
    if (head === this.sequence) return;
    this.sequence = head;
    const now: Ranks = this.ranking.all();
    const gone = [...this.ranks].filter(([marketId, rank]) => rank !== null && !now.has(marketId));
    const moved = [...now].filter(([marketId, rank]) => this.ranks.get(marketId) !== rank);
    for (const [marketId] of gone) this.ranks.set(marketId, null);
    for (const [marketId, rank] of moved) this.ranks.set(marketId, rank);
    this.changes.note(
      [...gone, ...moved].map(([marketId]) => marketId),
      head,
    );
  }
}
