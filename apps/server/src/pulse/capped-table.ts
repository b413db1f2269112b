import { LEAST_PEOPLE } from '@openfloor/merit';
import type { CellPeople, PeopleTable } from './release.js';

export interface CappedTable {
  readonly table: PeopleTable;
  /** Cells in which there may be more people than are counted. */
  readonly capped: ReadonlySet<string>;
}

/**
 * Leaves at least five people uncounted in each cell of which it is known how many people there are: otherwise what is
 * missing would tell who did not take part, or that all did. Those with the smallest ids are left out, so that the same
 * people are in two tables. Pure.
 */
export function cappedTable(table: PeopleTable, known: (cell: string) => number): CappedTable {
  const capped = new Set<string>();
  const cells = [...table].map(([cell, people]) => {
    const most = Math.max(0, known(cell) - LEAST_PEOPLE);
    if (people.size <= most) return [cell, people] as const;
    capped.add(cell);
    return [cell, last(people, most)] as const;
  });
  return { table: new Map(cells.filter(([, people]) => people.size > 0)), capped };
}

const last = (people: CellPeople, count: number): CellPeople => {
  const sorted = [...people].sort(([a], [b]) => a - b);
  return new Map(sorted.slice(sorted.length - count));
};
