interface Dated {
  id: string;
  executedAt: string;
}

/** Two lists of trades as one, newest first, each trade once, at most `limit` of them. */
export function mergeTrades<T extends Dated>(known: readonly T[], added: readonly T[], limit: number): T[] {
  const ids = new Set(added.map(({ id }) => id));
  const all = [...added, ...known.filter(({ id }) => !ids.has(id))];
  // The sort is stable, so trades of one moment keep the order in which they came.
  return all.sort((left, right) => compare(right.executedAt, left.executedAt)).slice(0, limit);
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
