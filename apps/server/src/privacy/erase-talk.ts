import type { EntityManager } from 'typeorm';

/**
 * Erases what a member said and followed: comments lose their words, their signature and their writer, and keep their
 * place, so that the answers of others still hang together. Whoever was told of them by name is not told any more.
 */
export async function eraseTalk(
  manager: EntityManager,
  { memberId, handle }: { readonly memberId: number; readonly handle: string },
): Promise<void> {
  for (const statement of STATEMENTS) await manager.query(statement, [memberId]);
  await manager.query("DELETE FROM word_follow WHERE kind = 'HANDLE' AND word = $1", [handle]);
}

/** Votes for what has no words any more say nothing. */
const STATEMENTS = [
  `DELETE FROM notice WHERE subject IN (SELECT 'Comment:' || id FROM comment WHERE member_id = $1)`,
  'DELETE FROM comment_vote WHERE comment_id IN (SELECT id FROM comment WHERE member_id = $1)',
  `UPDATE comment SET text = '', badge = NULL, stance = NULL, member_id = NULL, order_id = NULL,
     order_market_id = NULL, order_side = NULL, order_contract = NULL, removed_reason = NULL,
     removed_by = coalesce(removed_by, 'ERASURE'), removed_at = coalesce(removed_at, now())
   WHERE member_id = $1`,
  ...['comment_vote', 'idea_follow', 'word_follow', 'watch_list'].map(
    (table) => `DELETE FROM ${table} WHERE member_id = $1`,
  ),
];
