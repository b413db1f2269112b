import type { EntityManager } from 'typeorm';
import { ALL, type Measure, type PersonFacts } from './measures.js';
import type { NewRelease, StoredRelease } from './tell-now.js';

interface CellRow {
  readonly release_id: number;
  readonly name: string;
  readonly is_total: boolean;
  readonly shown: boolean;
  readonly week_of: string;
}

interface PartRow {
  readonly release_id: number;
  readonly name: string;
  readonly member_id: number;
  readonly part: string;
}

/** Everything that was told of a measure so far, oldest first. In the caller's transaction, as is the other. */
export async function readReleases(manager: EntityManager, { name }: Measure): Promise<StoredRelease[]> {
  const cells: CellRow[] = await manager.query(
    `SELECT release_id, name, is_total, shown, week_of::text FROM pulse_cell c
     JOIN pulse_release r ON r.id = c.release_id WHERE r.measure = $1 ORDER BY r.week`,
    [name],
  );
  const parts: PartRow[] = await manager.query(
    `SELECT release_id, name, member_id, part FROM pulse_part p
     JOIN pulse_release r ON r.id = p.release_id WHERE r.measure = $1`,
    [name],
  );
  const tables = new Map<number, Map<string, Map<number, string>>>();
  for (const { release_id, name: cell, member_id, part } of parts) {
    const table = tables.get(release_id) ?? new Map<string, Map<number, string>>();
    tables.set(release_id, table.set(cell, (table.get(cell) ?? new Map()).set(member_id, part)));
  }
  return [...new Set(cells.map(({ release_id }) => release_id))].map((id) => {
    const told = cells.filter((cell) => cell.release_id === id && cell.shown && !cell.is_total);
    return {
      table: tables.get(id) ?? new Map(),
      shown: new Set(told.map((cell) => cell.name)),
      since: new Map(told.map((cell) => [cell.name, cell.week_of])),
    };
  });
}

export interface Storing {
  readonly week: string;
  readonly people: readonly PersonFacts[];
  readonly release: NewRelease;
}

export async function storeRelease(
  manager: EntityManager,
  { week, people, release }: Storing,
): Promise<void> {
  const { measure, table, capped, shown, since } = release;
  const [row]: { id: number }[] = await manager.query(
    'INSERT INTO pulse_release (measure, week) VALUES ($1, $2) RETURNING id',
    [measure.name, week],
  );
  const membersOf = (cell: string) => people.filter(({ unit }) => unit === cell).length;
  const cells = [...table].map(([name, members]) => ({
    name,
    total: false,
    shown: shown.has(name),
    since: since.get(name) ?? week,
    value: shown.has(name) ? measure.figureOf([...members.values()]) : null,
    atLeast: capped.has(name),
    members: membersOf(name),
  }));
  const everybody = [...table.values()].flatMap((members) => [...members.values()]);
  const total = {
    ...{ name: ALL, total: true, shown: measure.totalIsTold, since: week },
    value: measure.totalIsTold ? measure.figureOf(everybody) : null,
    atLeast: capped.size > 0,
    members: people.length,
  };
  await insertCells(manager, row?.id ?? 0, [...cells, total]);
  const parts = [...table].flatMap(([name, members]) =>
    [...members].map(([memberId, part]) => ({ name, memberId, part })),
  );
  await manager.query(
    `INSERT INTO pulse_part (release_id, name, member_id, part)
     SELECT $1, * FROM unnest($2::text[], $3::int[], $4::text[])`,
    [row?.id, ...columns(parts, ['name', 'memberId', 'part'])],
  );
}

interface Cell {
  readonly name: string;
  readonly total: boolean;
  readonly shown: boolean;
  readonly since: string;
  readonly value: number | null;
  readonly atLeast: boolean;
  readonly members: number;
}

async function insertCells(manager: EntityManager, releaseId: number, cells: readonly Cell[]): Promise<void> {
  await manager.query(
    `INSERT INTO pulse_cell (release_id, name, is_total, shown, week_of, value, at_least, members)
     SELECT $1, * FROM unnest($2::text[], $3::boolean[], $4::boolean[], $5::date[], $6::float8[], $7::boolean[], $8::int[])`,
    [releaseId, ...columns(cells, ['name', 'total', 'shown', 'since', 'value', 'atLeast', 'members'])],
  );
}

const columns = <Row>(rows: readonly Row[], names: readonly (keyof Row)[]): unknown[][] =>
  names.map((name) => rows.map((row) => row[name]));
