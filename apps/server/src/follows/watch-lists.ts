import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { cleanWords } from '../answers/clean-words.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import type { DeleteWatchListInput, SaveWatchListInput } from './follow.inputs.js';
import type { WatchListModel } from './follow.model.js';
import { type FollowAnswer, FollowCommand, notDone } from './follow-command.js';
import { type FollowCode, followRefusal } from './follow-sentences.js';
import { decodeWatchList } from './watch-list-id.js';

export const MOST_LISTS = 50;
export const MOST_IN_A_LIST = 500;

interface ListRow {
  readonly id: number;
  readonly name: string;
  readonly idea_ids: readonly number[];
}

/** Named lists of ideas, each of one member. */
@Injectable()
export class WatchLists {
  constructor(
    private readonly database: DataSource,
    private readonly command: FollowCommand,
    private readonly ideas: IdeaCatalogue,
    private readonly board: IdeaBoard,
  ) {}

  /** By name. */
  async of(memberId: number): Promise<WatchListModel[]> {
    const rows: ListRow[] = await this.database.query(
      `SELECT l.id, l.name, coalesce(array_agg(i.idea_id ORDER BY i.place) FILTER (WHERE i.idea_id IS NOT NULL), '{}')
         AS idea_ids
       FROM watch_list l LEFT JOIN watch_list_idea i ON i.list_id = l.id
       WHERE l.member_id = $1 GROUP BY l.id ORDER BY lower(l.name), l.id`,
      [memberId],
    );
    return rows.map(({ id, name, idea_ids: ideaIds }) => ({
      id: encodeId('WatchList', id),
      name,
      ideas: ideaIds.flatMap((ideaId) => this.board.find(ideaId) ?? []),
    }));
  }

  async save(memberId: number, { idempotencyKey: key, ...input }: SaveWatchListInput): Promise<FollowAnswer> {
    const name = cleanWords<FollowCode>(input.name, {
      longest: 60,
      oneLine: true,
      ifEmpty: 'LIST_NAME_EMPTY',
      ifTooLong: 'LIST_NAME_TOO_LONG',
    });
    if (!name.ok) return followRefusal(name.code);
    if (input.ideaIds.length > MOST_IN_A_LIST) return followRefusal('LIST_TOO_LONG');
    return this.command.run({ memberId, key, body: ['saveWatchList', input] }, async (manager) => {
      const ideaIds = this.ideasOf(input.ideaIds);
      const listId = await keep(manager, { memberId, listId: input.listId ?? null, name: name.value });
      await manager.query('DELETE FROM watch_list_idea WHERE list_id = $1', [listId]);
      await manager.query(
        `INSERT INTO watch_list_idea (list_id, idea_id, place)
         SELECT $1, idea_id, place FROM unnest($2::int[]) WITH ORDINALITY AS kept(idea_id, place)`,
        [listId, ideaIds],
      );
    });
  }

  delete(memberId: number, { idempotencyKey: key, listId }: DeleteWatchListInput): Promise<FollowAnswer> {
    return this.command.run({ memberId, key, body: ['deleteWatchList', listId] }, async (manager) => {
      const [, deleted]: [unknown, number] = await manager.query(
        'DELETE FROM watch_list WHERE id = $1 AND member_id = $2',
        [decodeWatchList(listId), memberId],
      );
      if (deleted === 0) throw notDone('UNKNOWN_LIST');
    });
  }

  /** Each once. @throws UNKNOWN_IDEA as NotDone */
  private ideasOf(globalIds: readonly string[]): number[] {
    const ids = globalIds.map((globalId) => {
      const ideaId = decodeId('Idea', globalId);
      const idea = ideaId === null ? undefined : this.ideas.find(ideaId);
      if (idea === undefined || idea.stage === 'DRAFT') throw notDone('UNKNOWN_IDEA');
      return idea.id;
    });
    return [...new Set(ids)];
  }
}

/** The id of the list, which has this name now. @throws UNKNOWN_LIST or TOO_MANY_LISTS as NotDone */
async function keep(
  manager: EntityManager,
  list: { readonly memberId: number; readonly listId: string | null; readonly name: string },
): Promise<number> {
  const { memberId, listId, name } = list;
  if (listId !== null) {
    const id = decodeWatchList(listId);
    const [, found]: [unknown, number] = await manager.query(
      'UPDATE watch_list SET name = $3 WHERE id = $1 AND member_id = $2',
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
