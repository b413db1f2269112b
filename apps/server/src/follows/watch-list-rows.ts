import type { EntityManager } from 'typeorm';
import { notDone } from './follow-command.js';
import { decodeWatchList } from './watch-list-id.js';

const MOST_LISTS = 50;
export const MOST_IN_A_LIST = 500;

interface KeptList {
  readonly memberId: number;
  /** null: a new one. */
  readonly listId: string | null;
  /** null: as it is called. */
  readonly name: string | null;
}

/** The id of the list, which has this name now. @throws UNKNOWN_LIST or TOO_MANY_LISTS as NotDone */
export async function keepList(
  manager: EntityManager,
  { memberId, listId, name }: KeptList,
): Promise<number> {
  if (listId !== null) {
    const id = decodeWatchList(listId);
    const [, found]: [unknown, number] = await manager.query(
      'UPDATE watch_list SET name = coalesce($3, name) WHERE id = $1 AND member_id = $2',
      [id, memberId, name],
    );
    if (id === null || found === 0) throw notDone('UNKNOWN_LIST');
    return id;
  }
  const [kept]: { count: number }[] = await manager.query(
    'SELECT count(*)::int AS count FROM watch_list WHERE member_id = $1',
    [memberId],
  );
  if ((kept?.count ?? 0) >= MOST_LISTS) throw notDone('TOO_MANY_LISTS');
  const [row]: { id: number }[] = await manager.query(
    'INSERT INTO watch_list (member_id, name) VALUES ($1, $2) RETURNING id',
    [memberId, name],
  );
  return row?.id ?? 0;
}

interface ListChange {
  /** null: those that are on it. */
  readonly all: readonly number[] | null;
  readonly add: readonly number[];
  /** null: the id of nothing. */
  readonly takeOff: readonly (number | null)[];
}

/** What is on a list is replaced, added to its end, or taken off. @throws LIST_TOO_LONG as NotDone */
export async function putIdeas(
  manager: EntityManager,
  listId: number,
  { all, add, takeOff }: ListChange,
): Promise<void> {
  await manager.query(
    'DELETE FROM watch_list_idea WHERE list_id = $1 AND ($2 OR idea_id = ANY($3::bigint[]))',
    [listId, all !== null, takeOff],
  );
  await manager.query(
    `INSERT INTO watch_list_idea (list_id, idea_id, place)
     SELECT $1, idea_id, place + (SELECT coalesce(max(place), 0) FROM watch_list_idea WHERE list_id = $1)
     FROM unnest($2::int[]) WITH ORDINALITY AS kept(idea_id, place) ON CONFLICT DO NOTHING`,
    [listId, [...(all ?? []), ...add]],
  );
  const [on]: { count: number }[] = await manager.query(
    'SELECT count(*)::int AS count FROM watch_list_idea WHERE list_id = $1',
    [listId],
  );
  if ((on?.count ?? 0) > MOST_IN_A_LIST) throw notDone('LIST_TOO_LONG');
}
