import { LEAST_PEOPLE, suppressed } from '@openfloor/merit';

/** What each person adds to a cell of a table, by member. Two people who add the same are still two. */
export type CellPeople = ReadonlyMap<number, string>;
/** A table of people: every cell by its name, told or not. Somebody may be in more than one. */
export type PeopleTable = ReadonlyMap<string, CellPeople>;

/** A table as it was told at a time: what it was made of, and which cells were told. */
export interface Release {
  readonly table: PeopleTable;
  readonly shown: ReadonlySet<string>;
}

export interface ReleaseTerms {
  /** Whether the sum of all cells is told with them, so that what is not told can be told apart by subtraction. */
  readonly totalIsTold: boolean;
}

const NOBODY: CellPeople = new Map();

/**
 * Which cells of a table may be told now, given all that was told before; null: not even their sum. Pure.
 *
 * Nothing that can be worked out, from this table alone or by subtracting it from one of before, is about one to four
 * people: no cell that is told, nor what is left of the sum when the told ones are taken away, nor the difference of
 * either between two times. Two tables are compared by the sums that both allow: cells that both told, and where one
 * hid some, these together (the finest coarsening of both). A cell that fails is hidden among the others; where the
 * hidden ones together fail, the smallest told one joins them.
 */
export function tellable(
  table: PeopleTable,
  earlier: readonly Release[],
  terms: ReleaseTerms,
): ReadonlySet<string> | null {
  const cells = [...table].map(([key, people]) => ({ key, people: people.size }));
  const hidden = suppressed(cells, { totalIsKnown: terms.totalIsTold });
  const shown = new Set(cells.map(({ key }) => key).filter((key) => !hidden.has(key)));
  for (;;) {
    const failing = failingCells({ table, shown }, earlier, terms);
    if (failing === null) return shown;
    const told = failing.filter((name) => shown.has(name));
    const next = told.length > 0 ? told : smallestOf(table, shown);
    if (next.length === 0) return null;
    for (const name of next) shown.delete(name);
  }
}

/** How many people came to a cell, left it, or add something else. Pure. */
export function changedIn(before: CellPeople = NOBODY, after: CellPeople = NOBODY): number {
  let changed = 0;
  for (const [memberId, part] of after) if (before.get(memberId) !== part) changed++;
  for (const memberId of before.keys()) if (!after.has(memberId)) changed++;
  return changed;
}

/** The cells of a sum that is about too few people; null: there is none. */
function failingCells(
  now: Release,
  earlier: readonly Release[],
  terms: ReleaseTerms,
): readonly string[] | null {
  const sizes = (names: readonly string[]) => sum(names, (name) => now.table.get(name)?.size ?? 0);
  for (const block of blocksOf([now], terms)) if (isTooFew(sizes(block))) return block;
  if (terms.totalIsTold && sizes([...now.table.keys()]) < LEAST_PEOPLE) return [...now.table.keys()];
  for (const before of earlier) {
    for (const block of blocksOf([now, before], terms)) {
      const changed = sum(block, (name) => changedIn(before.table.get(name), now.table.get(name)));
      if (isTooFew(changed)) return block;
    }
  }
  return null;
}

/** The smallest groups of cells whose sum can be known from each of the releases. */
function blocksOf(releases: readonly Release[], { totalIsTold }: ReleaseTerms): string[][] {
  const names = new Set(releases.flatMap(({ table }) => [...table.keys()]));
  const groups = new Map([...names].map((name) => [name, [name]]));
  for (const { shown } of releases) {
    const hidden = new Set([...names].filter((name) => !shown.has(name)).map((name) => groups.get(name)));
    const merged = [...hidden].flatMap((group) => group ?? []);
    if (totalIsTold) for (const name of merged) groups.set(name, merged);
    // Nothing says what the hidden ones are together.
    else for (const name of merged) groups.delete(name);
  }
  return [...new Set(groups.values())];
}

function smallestOf(table: PeopleTable, shown: ReadonlySet<string>): string[] {
  const [smallest] = [...shown].sort((a, b) => (table.get(a)?.size ?? 0) - (table.get(b)?.size ?? 0));
  return smallest === undefined ? [] : [smallest];
}

const isTooFew = (people: number): boolean => people > 0 && people < LEAST_PEOPLE;
const sum = (names: readonly string[], of: (name: string) => number): number =>
  names.reduce((total, name) => total + of(name), 0);
