import { Observable } from './observable';
import { isOlder, type Stamp } from './stamp';

/** The pages of one refresh come within moments: gathered, they move the list once. */
const flushMs = 150;

export interface IdeaRank {
  id: string;
  /** Null for an idea that is not open. */
  rank: number | null;
}

export type Ranks = ReadonlyMap<string, number | null>;

/**
 * The server's newest rank of every idea that this page has heard of. Every screen shows these numbers and
 * no other, so an idea has the same one everywhere.
 */
export class RankStore {
  readonly ranks = new Observable<Ranks>(new Map());
  private readonly stamps = new Map<string, Stamp>();
  private readonly waiting = new Map<string, number | null>();
  private flushing: ReturnType<typeof setTimeout> | undefined;

  /** Takes in ranks as of `stamp`; one that is older than what is known is dropped. */
  apply(ideas: readonly IdeaRank[], stamp: Stamp): void {
    for (const { id, rank } of ideas) {
      const known = this.stamps.get(id);
      if (known && isOlder(stamp, known)) continue;
      this.stamps.set(id, stamp);
      this.waiting.set(id, rank);
    }
    if (this.waiting.size > 0) this.flushing ??= setTimeout(() => this.flush(), flushMs);
  }

  private flush(): void {
    this.flushing = undefined;
    const before = this.ranks.get();
    const changed = [...this.waiting].some(([id, rank]) => before.get(id) !== rank);
    if (changed) this.ranks.set(new Map([...before, ...this.waiting]));
    this.waiting.clear();
  }
}

export const rankStore = new RankStore();
