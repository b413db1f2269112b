import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cleanWords } from '../answers/clean-words.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import type { DeleteWatchListInput, SaveWatchListInput } from './follow.inputs.js';
import type { WatchListModel } from './follow.model.js';
import { type FollowAnswer, FollowCommand, notDone } from './follow-command.js';
import { type FollowCode, followRefusal } from './follow-sentences.js';
import { decodeWatchList } from './watch-list-id.js';
import { keepList, MOST_IN_A_LIST, putIdeas } from './watch-list-rows.js';

const NAME = {
  longest: 60,
  oneLine: true,
  ifEmpty: 'LIST_NAME_EMPTY',
  ifTooLong: 'LIST_NAME_TOO_LONG',
} as const;

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
    const { listId = null, name: typed = null, ideaIds = null, add = [], takeOff = [] } = input;
    const name = listId !== null && typed === null ? null : cleanWords<FollowCode>(typed ?? '', NAME);
    if (name?.ok === false) return followRefusal(name.code);
    return this.command.run({ memberId, key, body: ['saveWatchList', input] }, async (manager) => {
      const ideas = {
        all: ideaIds && this.ideasOf(ideaIds),
        add: this.ideasOf(add ?? []),
        takeOff: (takeOff ?? []).map((globalId) => decodeId('Idea', globalId)),
      };
      const list = { memberId, listId, name: name?.value ?? null };
      await putIdeas(manager, await keepList(manager, list), ideas);
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

  /** Each once. @throws UNKNOWN_IDEA or LIST_TOO_LONG as NotDone */
  private ideasOf(globalIds: readonly string[]): number[] {
    if (globalIds.length > MOST_IN_A_LIST) throw notDone('LIST_TOO_LONG');
    const ids = globalIds.map((globalId) => {
      const ideaId = decodeId('Idea', globalId);
      const idea = ideaId === null ? undefined : this.ideas.find(ideaId);
      if (idea === undefined || idea.stage === 'DRAFT') throw notDone('UNKNOWN_IDEA');
      return idea.id;
    });
    return [...new Set(ids)];
  }
}
