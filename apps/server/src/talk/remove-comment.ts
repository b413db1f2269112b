import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RemoveCommentInput } from './comment.inputs.js';
import { lockOwnComment } from './own-comment.js';
import { type TalkAnswer, TalkCommand } from './talk-command.js';

/** Takes comments away: the text is gone, its place in the thread stays, and so do the answers to it. */
@Injectable()
export class RemoveComment {
  constructor(private readonly command: TalkCommand) {}

  /** Of the writer. */
  byWriter(memberId: number, { idempotencyKey: key, commentId }: RemoveCommentInput): Promise<TalkAnswer> {
    return this.command.run({ memberId, key, body: ['removeComment', commentId] }, async (manager) => {
      const { id, idea_id: ideaId } = await lockOwnComment(manager, { commentId, memberId });
      await remove(manager, { commentId: id, by: 'WRITER', reason: null });
      return { commentId: id, ideaId };
    });
  }

  /**
   * Of a curator, whose reason is shown in its place. In the caller's transaction, who records it, tells the writer,
   * and says the news of the idea once that is committed.
   * @returns what it was about; null where there is no such comment, or it was removed already
   */
  async byCurator(
    manager: EntityManager,
    { commentId, reason }: { readonly commentId: number; readonly reason: string },
  ): Promise<{ readonly ideaId: number; readonly writerId: number | null } | null> {
    const [comment]: { idea_id: number; member_id: number | null }[] = await manager.query(
      'SELECT idea_id, member_id FROM comment WHERE id = $1 AND removed_at IS NULL FOR UPDATE',
      [commentId],
    );
    if (comment === undefined) return null;
    await remove(manager, { commentId, by: 'CURATOR', reason });
    return { ideaId: comment.idea_id, writerId: comment.member_id };
  }
}

async function remove(
  manager: EntityManager,
  removal: { readonly commentId: number; readonly by: 'WRITER' | 'CURATOR'; readonly reason: string | null },
): Promise<void> {
  const { commentId, by, reason } = removal;
  await manager.query('DELETE FROM comment_vote WHERE comment_id = $1', [commentId]);
  await manager.query(
    `UPDATE comment SET text = '', badge = NULL, order_id = NULL, order_market_id = NULL, order_side = NULL,
       order_contract = NULL, removed_at = now(), removed_by = $2, removed_reason = $3 WHERE id = $1`,
    [commentId, by, reason],
  );
}
