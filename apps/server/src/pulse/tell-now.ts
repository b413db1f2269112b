import { cappedTable } from './capped-table.js';
import { type Measure, type PersonFacts, tableOf } from './measures.js';
import { type CellPeople, changedIn, type PeopleTable, type Release, tellable } from './release.js';

/** A release as it is kept. */
export interface StoredRelease extends Release {
  /** The week since which the figure of a told cell is what it is. */
  readonly since: ReadonlyMap<string, string>;
}

/** A release that is to be stored. */
export interface NewRelease extends StoredRelease {
  readonly measure: Measure;
  readonly table: PeopleTable;
  /** Cells in which there may be more people than are counted. */
  readonly capped: ReadonlySet<string>;
}

export interface Moment {
  readonly people: readonly PersonFacts[];
  /** Members who have told in public what they hold or order: among others they hide nobody. */
  readonly disclosed: ReadonlySet<number>;
  /** The Monday as a date. */
  readonly week: string;
  /** Oldest first. */
  readonly earlier: readonly StoredRelease[];
}

/** What is told of a measure in this week; null: nothing new. Pure. */
export function tellNow(measure: Measure, moment: Moment): NewRelease | null {
  const { people, week, earlier, disclosed } = moment;
  const { table, capped } = cappedTable(tableOf(measure, people), knownOf(measure, people));
  const quiet = (of: PeopleTable) => withoutThem(of, disclosed);
  const before = earlier.map((release) => ({ ...release, table: quiet(release.table) }));
  const shown = tellable(quiet(table), before, measure);
  if (shown === null || (shown.size === 0 && !measure.totalIsTold)) return null;
  const last = earlier.at(-1);
  if (last !== undefined && isSame(last, { table, shown })) return null;
  const since = new Map([...shown].map((cell) => [cell, sinceWhen(cell, table.get(cell), earlier) ?? week]));
  return { measure, table, capped, shown, since };
}

const withoutThem = (table: PeopleTable, members: ReadonlySet<number>): PeopleTable =>
  new Map(
    [...table].map(([cell, people]) => [
      cell,
      new Map([...people].filter(([memberId]) => !members.has(memberId))),
    ]),
  );

/** How many people a figure could be about, where everybody can know that; of the others no share is told. */
function knownOf({ name }: Measure, people: readonly PersonFacts[]): (cell: string) => number {
  if (name === 'UNIT_ACTIVE') return (cell) => people.filter(({ unit }) => unit === cell).length;
  const active = people.filter(({ topics }) => topics.length > 0).length;
  return name === 'THEME_ACTIVE' ? () => active : () => Number.POSITIVE_INFINITY;
}

function isSame(before: Release, { table, shown }: Release): boolean {
  const names = new Set([...before.table.keys(), ...table.keys()]);
  const moved = [...names].some((name) => changedIn(before.table.get(name), table.get(name)) > 0);
  return !moved && before.shown.size === shown.size;
}

/** The week since which the cell is what it is, from the last time that it was told. */
function sinceWhen(
  cell: string,
  now: CellPeople | undefined,
  earlier: readonly StoredRelease[],
): string | null {
  const before = earlier.findLast(({ shown }) => shown.has(cell));
  if (before === undefined || changedIn(before.table.get(cell), now) > 0) return null;
  return before.since.get(cell) ?? null;
}
