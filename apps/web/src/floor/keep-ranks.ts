import { whileVisible } from '../live/while-visible';
import type { IdeaFilter, IdeaList } from './idea-list';
import { readRanks } from './read-ranks';

const refreshMs = 5_000;

/** Keeps the ranks of a list those of the server, and reads the list again when ideas came or went. */
export function keepRanks(filter: IdeaFilter, list: IdeaList): () => void {
  let reading = false;
  let stopped = false;

  async function refresh(): Promise<void> {
    if (reading || !list.state.get().complete) return;
    reading = true;
    try {
      const totalCount = await readRanks(filter, () => stopped);
      if (!stopped && totalCount !== list.state.get().totalCount) list.refresh(0);
    } catch {
      // The next round asks again; that the exchange does not answer is said elsewhere.
    } finally {
      reading = false;
    }
  }

  const stop = whileVisible(refreshMs, () => void refresh());
  void refresh();
  return () => {
    stopped = true;
    stop();
  };
}
