import { followIdeas } from '../live/use-idea-news';
import { whileVisible } from '../live/while-visible';
import { countIdeas } from './count-ideas';
import type { IdeaFilter } from './idea-filter';
import type { IdeaList } from './idea-list';
import { outdateIdeas } from './kept-lists';

const countMs = 5_000;
/** The streams tell what changes; should they have lost something, this finds it. */
const rereadMs = 60_000;

/** Keeps a list that of the server: read again from time to time, when ideas came or went, and row by row on news. */
export function keepList(filter: IdeaFilter, list: IdeaList): () => void {
  let stopped = false;
  const count = alone(async () => {
    if (!list.state.get().complete) return;
    const totalCount = await countIdeas(filter);
    if (!stopped && totalCount !== list.state.get().totalCount) list.refresh(0);
  });
  const stops = [
    whileVisible(countMs, count),
    // Half of it: a read ends after the round that began it, and must not make the next one wait.
    whileVisible(rereadMs, () => list.refresh(rereadMs / 2)),
  ];
  count();
  followNews();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

let followed = false;

/** Goes on while other pages are shown: the list that one comes back to knows what changed meanwhile. */
function followNews(): void {
  if (followed) return;
  followed = true;
  followIdeas(null, outdateIdeas);
}

/** Not again while it is under way. What fails is made up for by the next round; others say what is wrong. */
function alone(work: () => Promise<void>): () => void {
  let busy = false;
  return () => {
    if (busy) return;
    busy = true;
    void work()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
}
