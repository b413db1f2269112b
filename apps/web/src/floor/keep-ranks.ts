import { whileVisible } from '../live/while-visible';
import type { IdeaFilter } from './idea-filter';
import type { IdeaList } from './idea-list';
import { countIdeas, readRanks } from './read-ranks';

const countMs = 5_000;
/** The stream of the ranking tells what changes; should it have lost something, this finds it. */
const ranksMs = 60_000;

/** Keeps the ranks of a list those of the server, and reads the list again when ideas came or went. */
export function keepRanks(filter: IdeaFilter, list: IdeaList): () => void {
  let stopped = false;
  const count = alone(async () => {
    if (!list.state.get().complete) return;
    const totalCount = await countIdeas(filter);
    if (!stopped && totalCount !== list.state.get().totalCount) list.refresh(0);
  });
  const ranks = alone(() => readRanks(filter, () => stopped));
  const stops = [whileVisible(countMs, count), whileVisible(ranksMs, ranks)];
  count();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
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
