import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import type { CommentModel } from '../talk/comment.model.js';
import { CommentReader } from '../talk/comment-reader.js';
import type { ModerationItemModel } from './moderation.model.js';
import { MODERATION_ROWS, type ModerationRow } from './moderation-rows.js';

export const MODERATION_PAGE = { list: 'moderation', usual: 20, most: 100 };
/** Ids are 32-bit integers, which a made-up cursor need not fit. */
const GREATEST_ID = 2 ** 31 - 1;

const NEXT = {
  waiting: 'i.decided_at IS NULL AND ($1::int IS NULL OR i.id > $1) ORDER BY i.id',
  done: 'i.decided_at IS NOT NULL AND ($1::int IS NULL OR i.id < $1) ORDER BY i.id DESC',
};

/** What curators have to look at, and what they have decided. */
@Injectable()
export class ModerationQueue {
  constructor(
    private readonly database: DataSource,
    private readonly ideas: IdeaBoard,
    private readonly comments: CommentReader,
  ) {}

  /**
   * What waits oldest first, what is done newest first.
   * @throws BAD_USER_INPUT for an `after` that is no cursor
   */
  async page(done: boolean, list: ListArguments): Promise<Page<ModerationItemModel>> {
    const slice = sliceOf(list, MODERATION_PAGE);
    const after = slice.after === null ? null : Math.min(slice.after[0] ?? 0, GREATEST_ID);
    const rows: ModerationRow[] = await this.database.query(
      `${MODERATION_ROWS} WHERE ${NEXT[done ? 'done' : 'waiting']} LIMIT $2`,
      [after, slice.size + 1],
    );
    const comments = await this.commentsOf(rows);
    return pageOfRows(rows, slice, {
      keyOf: ({ id }) => [id],
      nodeOf: (row) => this.model(row, comments),
    });
  }

  async find(id: number): Promise<ModerationItemModel | null> {
    const rows: ModerationRow[] = await this.database.query(`${MODERATION_ROWS} WHERE i.id = $1`, [id]);
    const comments = await this.commentsOf(rows);
    const [item = null] = rows.map((row) => this.model(row, comments));
    return item;
  }

  /** As a stranger sees them: whose they are is not for curators either. */
  private async commentsOf(rows: readonly ModerationRow[]): Promise<ReadonlyMap<number, CommentModel>> {
    const ids = rows.flatMap(({ comment_id: id }) => (id === null ? [] : [id]));
    const comments = ids.length === 0 ? [] : await this.comments.findAll([...new Set(ids)], null);
    return new Map(comments.map((comment) => [comment.commentId, comment]));
  }

  private model(row: ModerationRow, comments: ReadonlyMap<number, CommentModel>): ModerationItemModel {
    const { ideas } = this;
    const { comment_id: commentId, of_idea_id: ofIdeaId } = row;
    return {
      id: encodeId('ModerationItem', row.id),
      kind: row.kind,
      get idea() {
        return ideas.find(row.idea_id);
      },
      comment: commentId === null ? null : (comments.get(commentId) ?? null),
      get ofIdea() {
        return ofIdeaId === null ? null : ideas.find(ofIdeaId);
      },
      reasons: row.reasons,
      matches: row.matches,
      reports: row.reasons.length,
      createdAt: row.created_at,
      decision: row.decision,
      decisionReason: row.decision === null ? null : row.decision_reason,
      decidedAt: row.decided_at,
    };
  }
}
