import type { EntityManager } from 'typeorm';

export interface SeasonRow {
  readonly id: number;
  /** null while it runs: it is called what the policy of ideas says. */
  readonly name: string | null;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly keep_milli: string | null;
  readonly returned_at: Date | null;
}

/** The first season began with the first command. */
const ALL = `
  SELECT id, name, ended_at, keep_milli, returned_at,
    coalesce(started_at, (SELECT to_timestamp(at_ms / 1000.0) FROM journal ORDER BY seq LIMIT 1), now()) AS started_at
  FROM season`;

/** In a new exchange; where one runs, nothing. */
export async function beginFirstSeason(manager: EntityManager): Promise<void> {
  await manager.query('INSERT INTO season DEFAULT VALUES ON CONFLICT DO NOTHING');
}

/** Newest first. */
export const readSeasons = (manager: EntityManager): Promise<SeasonRow[]> =>
  manager.query(`${ALL} ORDER BY id DESC`);

/** The number of the one that runs; whoever else wants to end it waits until the caller's transaction is over. */
export async function lockRunningSeason(manager: EntityManager): Promise<number> {
  // Whoever waited for another's end finds no row the first time: the next season is not one that it had seen.
  for (let attempt = 1; attempt <= 2; attempt++) {
    const [row]: { id: number }[] = await manager.query(
      'SELECT id FROM season WHERE ended_at IS NULL FOR UPDATE',
    );
    if (row !== undefined) return row.id;
  }
  throw new Error('no season runs');
}

export async function isNameTaken(manager: EntityManager, name: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT FROM season WHERE lower(name) = lower($1)', [name]);
  return rows.length > 0;
}

export interface SeasonEnd {
  readonly id: number;
  readonly name: string;
  readonly endedAt: Date;
  /** null: there is no starting amount, and nothing goes back. */
  readonly keepMilli: number | null;
}

/** Ends the season and begins the next, in the same moment. */
export async function writeSeasonEnd(manager: EntityManager, end: SeasonEnd): Promise<void> {
  const { id, name, endedAt, keepMilli } = end;
  await manager.query('UPDATE season SET name = $2, ended_at = $3, keep_milli = $4 WHERE id = $1', [
    id,
    name,
    endedAt,
    keepMilli,
  ]);
  await manager.query('INSERT INTO season (started_at) VALUES ($1)', [endedAt]);
}

export interface Unreturned {
  readonly id: number;
  readonly keep_milli: string | null;
}

/** Ended seasons after which not everything is back yet, oldest first. */
export const unreturnedSeasons = (manager: EntityManager): Promise<Unreturned[]> =>
  manager.query(
    'SELECT id, keep_milli FROM season WHERE ended_at IS NOT NULL AND returned_at IS NULL ORDER BY id',
  );

export const writeReturned = (manager: EntityManager, id: number, at: Date): Promise<unknown> =>
  manager.query('UPDATE season SET returned_at = $2 WHERE id = $1', [id, at]);
