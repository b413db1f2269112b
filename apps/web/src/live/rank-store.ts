import type { EvidenceGrade } from '../ui/evidence-bars';
import { Observable } from './observable';
import { isOlder, type Stamp } from './stamp';

/** What one refresh tells comes within moments: gathered, it moves the list once. */
const flushMs = 150;

/** Where an idea stands in the ranking. All is null where it is not ranked, or where that is hidden. */
export interface Standing {
  rank: number | null;
  /** Ideas of one band cannot be told apart. */
  band: number | null;
  /** 0 to 100. */
  merit: number | null;
  evidence: EvidenceGrade | null;
}

/** As queries and the stream tell it; what they leave out stays as it is known. */
export interface IdeaRank extends Partial<Standing> {
  id: string;
  rank: number | null;
}

export type Standings = ReadonlyMap<string, Standing>;

export const UNRANKED: Standing = { rank: null, band: null, merit: null, evidence: null };

/**
 * The server's newest word on where every idea stands that this page has heard of. Every screen shows these
 * figures and no other, so an idea has the same ones everywhere.
 */
export class RankStore {
  readonly standings = new Observable<Standings>(new Map());
  private readonly stamps = new Map<string, Stamp>();
  private readonly waiting = new Map<string, Standing>();
  private flushing: ReturnType<typeof setTimeout> | undefined;

  /** Takes in standings as of `stamp`; one that is older than what is known is dropped. */
  apply(ideas: readonly IdeaRank[], stamp: Stamp): void {
    for (const { id, ...told } of ideas) {
      const known = this.stamps.get(id);
      if (known && isOlder(stamp, known)) continue;
      this.stamps.set(id, stamp);
      const before = this.waiting.get(id) ?? this.standings.get().get(id) ?? UNRANKED;
      this.waiting.set(id, told.rank === null ? UNRANKED : { ...before, ...told });
    }
    if (this.waiting.size > 0) this.flushing ??= setTimeout(() => this.flush(), flushMs);
  }

  private flush(): void {
    this.flushing = undefined;
    const before = this.standings.get();
    const changed = [...this.waiting].filter(([id, standing]) => !sameStanding(before.get(id), standing));
    if (changed.length > 0) this.standings.set(new Map([...before, ...changed]));
    this.waiting.clear();
  }
}

const sameStanding = (left: Standing | undefined, right: Standing): boolean =>
  left !== undefined &&
  left.rank === right.rank &&
  left.band === right.band &&
  left.merit === right.merit &&
  left.evidence === right.evidence;

export const rankStore = new RankStore();
