import type { EntityManager } from 'typeorm';
import type { Clock } from './clock-rules.js';

interface Row {
  idea_id: number;
  state: Clock['state'];
  since: Date;
  due_at: Date | null;
  resumes_at: Date | null;
  reminded: boolean;
}

const COLUMNS = 'SELECT idea_id, state, since, due_at, resumes_at, reminded FROM answer_clock';

/** All clocks, by idea. */
export async function readClocks(manager: EntityManager): Promise<Map<number, Clock>> {
  const rows: Row[] = await manager.query(COLUMNS);
  return new Map(rows.map((row) => [row.idea_id, clockOf(row)]));
}

/** Those of these ideas, by idea. */
export async function readClocksOf(
  manager: EntityManager,
  ideaIds: readonly number[],
): Promise<Map<number, Clock>> {
  const rows: Row[] = await manager.query(`${COLUMNS} WHERE idea_id = ANY($1)`, [ideaIds]);
  return new Map(rows.map((row) => [row.idea_id, clockOf(row)]));
}

/** In the caller's transaction, which has the idea's row locked: nobody else writes its clock meanwhile. */
export async function readClock(manager: EntityManager, ideaId: number): Promise<Clock | null> {
  return (await readClocksOf(manager, [ideaId])).get(ideaId) ?? null;
}

/** The same way; null: there is none any more. */
export async function writeClock(manager: EntityManager, ideaId: number, clock: Clock | null): Promise<void> {
  if (clock === null) {
    await manager.query('DELETE FROM answer_clock WHERE idea_id = $1', [ideaId]);
    return;
  }
  const dueAt = 'dueAt' in clock ? new Date(clock.dueAt) : null;
  const resumesAt = clock.state === 'DEFERRED' ? new Date(clock.resumesAt) : null;
  const reminded = clock.state === 'RUNNING' && clock.reminded;
  await manager.query(
    `INSERT INTO answer_clock (idea_id, state, since, due_at, resumes_at, reminded)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (idea_id) DO UPDATE SET state = $2, since = $3, due_at = $4, resumes_at = $5, reminded = $6`,
    [ideaId, clock.state, new Date(clock.since), dueAt, resumesAt, reminded],
  );
}

function clockOf({ state, since, due_at: due, resumes_at: resumes, reminded }: Row): Clock {
  const at = since.getTime();
  const dueAt = due?.getTime() ?? 0;
  switch (state) {
    case 'IN_BAND':
      return { state, since: at };
    case 'RUNNING':
      return { state, since: at, dueAt, reminded };
    case 'OVERDUE':
      return { state, since: at, dueAt };
    case 'DEFERRED':
      return { state, since: at, resumesAt: resumes?.getTime() ?? 0 };
  }
}
