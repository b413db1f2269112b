import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ChangeLog } from '@openfloor/bus';
import type { Exchange } from '@openfloor/journal';
import type { BandPlace, EvidenceGrade } from '@openfloor/merit';
import { InjectExchange } from '../../exchange/tokens.js';
import { Ranking } from '../../ideas/ranking.js';
import { MeritBoard } from '../../merit/merit-board.js';
import { CommittedNews } from '../news/committed-news.js';
import { RANKS } from '../news/topics.js';

/** Where an idea stands, and what of its merit is told with it. */
interface Standing {
  readonly rank: number;
  readonly band: number;
  /** In thousandths. */
  readonly merit: number;
  readonly evidence: EvidenceGrade;
}

export interface RankChange {
  readonly ideaId: number;
  /** Null: it had a place and has none any more. */
  readonly standing: Standing | null;
}

/**
 * Follows the ranking, so that streams tell only what changed. Merits are published outside the journal, so changes are
 * counted by themselves, but never below the journal's last command: who has read ideas as of a command may go on
 * from there.
 */
@Injectable()
export class RankChanges implements OnModuleInit, OnModuleDestroy {
  private readonly standings = new Map<number, Standing | null>();
  private readonly changes: ChangeLog<number>;
  private latest: number;
  private seen: readonly BandPlace[] | null = null;
  private stop: () => void = () => undefined;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ranking: Ranking,
    private readonly merits: MeritBoard,
    private readonly news: CommittedNews,
  ) {
    this.latest = exchange.view.sequence;
    this.changes = new ChangeLog(this.latest);
  }

  onModuleInit(): void {
    this.stop = this.ranking.onChanged(() => this.news.tell(RANKS));
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** The place of the last change, or the journal's last command. */
  head(): number {
    this.look();
    return Math.max(this.latest, this.news.head());
  }

  /** False for a place of before this start. */
  knows({ epoch, sequence }: { readonly epoch: number; readonly sequence: number }): boolean {
    return epoch === this.exchange.epoch && sequence <= Math.max(this.head(), this.exchange.view.sequence);
  }

  /** What changed after that place, as it is now, best first; those without a place come last. */
  after(position: number): RankChange[] {
    this.look();
    return [...this.standings]
      .filter(([marketId]) => this.changes.changedAfter(marketId, position))
      .sort(([, a], [, b]) => (a?.rank ?? Number.MAX_SAFE_INTEGER) - (b?.rank ?? Number.MAX_SAFE_INTEGER))
      .map(([marketId, standing]) => ({
        ideaId: this.exchange.view.market(marketId)?.ideaId ?? 0,
        standing,
      }));
  }

  private look(): void {
    // Whatever is published or closes makes a new list.
    if (this.ranking.bands() === this.seen) return;
    this.seen = this.ranking.bands();
    const changed = this.changedSince();
    if (changed.length === 0) return;
    this.latest = Math.max(this.latest, this.news.head(), this.exchange.view.sequence) + 1;
    for (const [marketId, standing] of changed) this.standings.set(marketId, standing);
    this.changes.note(
      changed.map(([marketId]) => marketId),
      this.latest,
    );
  }

  private changedSince(): [number, Standing | null][] {
    const now = new Map(
      this.ranking.bands().map(({ id, rank, band }) => [id, this.standing(id, { rank, band })]),
    );
    const gone = [...this.standings].filter(([id, known]) => known !== null && !now.has(id));
    const moved = [...now].filter(([id, standing]) => !isSame(this.standings.get(id) ?? null, standing));
    return [...gone.map(([id]): [number, null] => [id, null]), ...moved];
  }

  private standing(marketId: number, place: { readonly rank: number; readonly band: number }): Standing {
    const merit = this.merits.ofMarket(marketId);
    return { ...place, merit: merit?.merit ?? 0, evidence: merit?.grade ?? 'D' };
  }
}

const isSame = (a: Standing | null, b: Standing): boolean =>
  a !== null && a.rank === b.rank && a.band === b.band && a.merit === b.merit && a.evidence === b.evidence;
