import type { EntityManager } from 'typeorm';
import type { Signature } from '../idea-life/signature.model.js';
import { decodeComment } from './comment-id.js';
import type { Badge, ReasonedOrder } from './comment-proof.js';
import type { Stance } from './stance.model.js';
import { notDone } from './talk-command.js';

export interface NewComment {
  readonly ideaId: number;
  readonly memberId: number;
  readonly text: string;
  readonly signedAs: Signature;
  readonly stance: Stance | null;
  readonly badge: Badge | null;
  readonly order: ReasonedOrder | null;
}

/** Where a comment stands: in whose thread, and what it answers. Both null: it opens a thread. */
export interface Thread {
  readonly rootId: number | null;
  readonly parentId: number | null;
}

/** @throws UNKNOWN_COMMENT, COMMENT_ELSEWHERE or COMMENT_REMOVED as NotDone */
export async function threadOf(
  manager: EntityManager,
  { ideaId, parentId }: { readonly ideaId: number; readonly parentId: string | null },
): Promise<Thread> {
  if (parentId === null) return { rootId: null, parentId: null };
  const id = decodeComment(parentId);
  const [parent]: { id: number; idea_id: number; root_id: number | null; removed: boolean }[] =
    await manager.query(
      'SELECT id, idea_id, root_id, removed_at IS NOT NULL AS removed FROM comment WHERE id = $1 FOR SHARE',
      [id],
    );
  if (parent === undefined) throw notDone('UNKNOWN_COMMENT');
  if (parent.idea_id !== ideaId) throw notDone('COMMENT_ELSEWHERE');
  if (parent.removed) throw notDone('COMMENT_REMOVED');
  return { rootId: parent.root_id ?? parent.id, parentId: parent.id };
}

/** @throws ORDER_HAS_REASON as NotDone */
export async function insertComment(manager: EntityManager, comment: NewComment & Thread): Promise<number> {
  const { ideaId, memberId, text, signedAs, stance, badge, order, rootId, parentId } = comment;
  const rows: { id: number }[] = await manager.query(
    `INSERT INTO comment (idea_id, root_id, parent_id, member_id, signed_as, stance, badge, text,
       order_id, order_market_id, order_side, order_contract)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (order_id) WHERE order_id IS NOT NULL DO NOTHING RETURNING id`,
    [
      ...[ideaId, rootId, parentId, memberId, signedAs, stance, badge, text],
      ...[order?.orderId ?? null, order?.marketId ?? null, order?.side ?? null, order?.contract ?? null],
    ],
  );
  const [row] = rows;
  if (row === undefined) throw notDone('ORDER_HAS_REASON');
  return row.id;
}
