import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { cleanHandle } from '../members/person-words.js';
import { cleanTags } from '../proposals/tags.js';
import type { FollowInput } from './follow.inputs.js';
import type { FollowKind, FollowModel } from './follow.model.js';
import { type FollowAnswer, FollowCommand, notDone } from './follow-command.js';

export const MOST_FOLLOWS = 1_000;

type Target =
  | { readonly kind: 'IDEA'; readonly ideaId: number }
  | { readonly kind: 'HANDLE' | 'TAG'; readonly word: string };

interface FollowRow {
  readonly kind: FollowKind;
  readonly idea_id: number | null;
  readonly word: string;
  readonly created_at: Date;
}

/** What members follow. */
@Injectable()
export class Follows {
  constructor(
    private readonly database: DataSource,
    private readonly command: FollowCommand,
    private readonly ideas: IdeaCatalogue,
    private readonly board: IdeaBoard,
  ) {}

  /** Newest first. */
  async of(memberId: number): Promise<FollowModel[]> {
    const rows: FollowRow[] = await this.database.query(FOLLOWS, [memberId]);
    return rows.flatMap(({ kind, idea_id: ideaId, word, created_at: at }): FollowModel[] => {
      if (ideaId === null) return [{ kind, target: word, idea: null, at }];
      const idea = this.board.find(ideaId);
      return idea === null ? [] : [{ kind, target: encodeId('Idea', ideaId), idea, at }];
    });
  }

  /** Doing it twice is doing it once. */
  follow(memberId: number, { idempotencyKey: key, ...input }: FollowInput): Promise<FollowAnswer> {
    return this.command.run({ memberId, key, body: ['follow', input] }, async (manager) => {
      const target = this.targetOf(input);
      await add(manager, memberId, target);
      const [row]: { count: number }[] = await manager.query(COUNT, [memberId]);
      if ((row?.count ?? 0) > MOST_FOLLOWS) throw notDone('TOO_MANY_FOLLOWS');
    });
  }

  unfollow(memberId: number, { idempotencyKey: key, ...input }: FollowInput): Promise<FollowAnswer> {
    return this.command.run({ memberId, key, body: ['unfollow', input] }, async (manager) => {
      const target = this.targetOf(input);
      if (target.kind === 'IDEA')
        await manager.query('DELETE FROM idea_follow WHERE member_id = $1 AND idea_id = $2', [
          memberId,
          target.ideaId,
        ]);
      else
        await manager.query('DELETE FROM word_follow WHERE member_id = $1 AND kind = $2 AND word = $3', [
          memberId,
          target.kind,
          target.word,
        ]);
    });
  }

  /** @throws UNKNOWN_IDEA or FOLLOW_NOT_VALID as NotDone */
  private targetOf({ kind, target }: Omit<FollowInput, 'idempotencyKey'>): Target {
    if (kind === 'IDEA') {
      const ideaId = decodeId('Idea', target);
      const idea = ideaId === null ? undefined : this.ideas.find(ideaId);
      if (idea === undefined || idea.stage === 'DRAFT') throw notDone('UNKNOWN_IDEA');
      return { kind, ideaId: idea.id };
    }
    const word = kind === 'TAG' ? tagOf(target) : handleOf(target);
    if (word === null) throw notDone('FOLLOW_NOT_VALID');
    return { kind, word };
  }
}

async function add(manager: EntityManager, memberId: number, target: Target): Promise<void> {
  if (target.kind === 'IDEA')
    await manager.query(
      'INSERT INTO idea_follow (member_id, idea_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [memberId, target.ideaId],
    );
  else
    await manager.query(
      'INSERT INTO word_follow (member_id, kind, word) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [memberId, target.kind, target.word],
    );
}

function tagOf(given: string): string | null {
  const { tags, problem } = cleanTags([given]);
  return problem === null ? (tags[0] ?? null) : null;
}

function handleOf(given: string): string | null {
  const handle = cleanHandle(given.trim().replace(/^@/, ''));
  return handle.ok ? handle.value : null;
}

const COUNT = `SELECT (SELECT count(*) FROM idea_follow WHERE member_id = $1)::int
  + (SELECT count(*) FROM word_follow WHERE member_id = $1)::int AS count`;
const FOLLOWS = `
  SELECT 'IDEA' AS kind, idea_id, '' AS word, created_at FROM idea_follow WHERE member_id = $1
  UNION ALL SELECT kind, NULL, word, created_at FROM word_follow WHERE member_id = $1
  ORDER BY created_at DESC, kind, idea_id, word`;
