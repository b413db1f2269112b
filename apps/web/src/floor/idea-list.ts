import { Observable } from '../live/observable';
import type { IdeaFilter } from './idea-filter';
import type { ListedIdea } from './ideas-query';

export interface IdeaListState {
  ideas: readonly ListedIdea[];
  /** Null until the first page is there. */
  totalCount: number | null;
  complete: boolean;
  error: Error | null;
}

export interface IdeaPageAnswer {
  nodes: readonly ListedIdea[];
  totalCount: number;
  nextCursor: string | null;
}

export type ReadPage = (filter: IdeaFilter, after: string | null) => Promise<IdeaPageAnswer>;

/**
 * An idea whose rank changes between two pages can come twice or not at all. Another pass finds it; more
 * than three would be chasing.
 */
const maxPasses = 3;

/** All ideas under one filter: the first page is shown at once, the others follow in the background. */
export class IdeaList {
  readonly state = new Observable<IdeaListState>({
    ideas: [],
    totalCount: null,
    complete: false,
    error: null,
  });
  private readAt = 0;
  private reading: symbol | undefined;
  /** Outdated since the read that is under way began: its pages may be from before. */
  private readonly outdatedMeanwhile = new Set<string>();

  constructor(
    readonly filter: IdeaFilter,
    private readonly readPage: ReadPage,
    private readonly now: () => number,
  ) {}

  /** Reads again what is older than `maxAgeMs`; a read under way is left alone. */
  refresh(maxAgeMs: number): void {
    if (this.reading || this.now() - this.readAt <= maxAgeMs) return;
    void this.read();
  }

  /** Reads every page, also when another read is under way: its answers come too late to count. */
  async read(): Promise<void> {
    const mine = Symbol('read');
    this.reading = mine;
    this.outdatedMeanwhile.clear();
    try {
      await this.readPages(mine);
    } catch (error) {
      if (this.reading === mine) this.state.set({ ...this.state.get(), error: error as Error });
    } finally {
      if (this.reading === mine) this.reading = undefined;
    }
  }

  private async readPages(mine: symbol): Promise<void> {
    const first = this.state.get().totalCount === null;
    const ideas = new Map<string, ListedIdea>();
    for (let pass = 0; pass < maxPasses; pass += 1) {
      let after: string | null = null;
      do {
        const page: IdeaPageAnswer = await this.readPage(this.filter, after);
        if (this.reading !== mine) return;
        for (const idea of page.nodes) ideas.set(idea.id, idea);
        after = page.nextCursor;
        const complete = after === null && (ideas.size >= page.totalCount || pass === maxPasses - 1);
        // A list that is on screen is replaced in one piece, so that it does not shrink and grow again.
        if ((first && pass === 0) || complete) this.show(ideas, page.totalCount, complete);
        if (complete) return;
      } while (after !== null);
    }
  }

  /** One idea as it is now, where it is in the list. */
  put(idea: ListedIdea): void {
    const state = this.state.get();
    if (!state.ideas.some(({ id }) => id === idea.id)) return;
    this.state.set({ ...state, ideas: state.ideas.map((known) => (known.id === idea.id ? idea : known)) });
  }

  /** Marks those of these ideas that are in the list: their rows are read again, once they are in sight. */
  outdate(ids: ReadonlySet<string>): void {
    if (this.reading) for (const id of ids) this.outdatedMeanwhile.add(id);
    const state = this.state.get();
    if (state.ideas.some(({ id }) => ids.has(id)))
      this.state.set({ ...state, ideas: marked(state.ideas, ids) });
  }

  private show(ideas: ReadonlyMap<string, ListedIdea>, totalCount: number, complete: boolean): void {
    if (complete) this.readAt = this.now();
    const shown = marked([...ideas.values()], this.outdatedMeanwhile);
    this.state.set({ ideas: shown, totalCount, complete, error: null });
  }
}

/** A new object also where it is marked already: an answer that is under way may be from before this news. */
const marked = (ideas: readonly ListedIdea[], ids: ReadonlySet<string>): ListedIdea[] =>
  ideas.map((idea) => (ids.has(idea.id) ? { ...idea, outdated: true } : idea));
