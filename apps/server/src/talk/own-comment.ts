import type { EntityManager } from 'typeorm';
import type { Signature } from '../idea-life/signature.model.js';
import { decodeComment } from './comment-id.js';
import { notDone } from './talk-command.js';

export interface LockedComment {
  readonly id: number;
  readonly idea_id: number;
  readonly member_id: number | null;
  readonly parent_id: number | null;
  readonly signed_as: Signature;
  readonly text: string;
  readonly removed: boolean;
}

/**
 * The comment's row, locked until the caller's transaction ends.
 * @throws UNKNOWN_COMMENT or COMMENT_REMOVED as NotDone
 */
export async function lockComment(manager: EntityManager, commentId: string): Promise<LockedComment> {
  const [comment]: LockedComment[] = await manager.query(
    `SELECT id, idea_id, member_id, parent_id, signed_as, text, removed_at IS NOT NULL AS removed
     FROM comment WHERE id = $1 FOR UPDATE`,
    [decodeComment(commentId)],
  );
  if (comment === undefined) throw notDone('UNKNOWN_COMMENT');
  if (comment.removed) throw notDone('COMMENT_REMOVED');
  return comment;
}

/** @throws what `lockComment` throws, or NOT_YOUR_COMMENT */
export async function lockOwnComment(
  manager: EntityManager,
  { commentId, memberId }: { readonly commentId: string; readonly memberId: number },
): Promise<LockedComment> {
  const comment = await lockComment(manager, commentId);
  if (comment.member_id !== memberId) throw notDone('NOT_YOUR_COMMENT');
  return comment;
}
