import type { Signature } from '../idea-life/signature.model.js';
import type { Side } from '../markets/market-enums.js';
import type { Stance } from './stance.model.js';

/** A comment as somebody may see it. Who wrote it stays in the database. */
export interface CommentRow {
  readonly id: number;
  readonly idea_id: number;
  readonly parent_id: number | null;
  readonly signed_as: Signature;
  readonly author: string | null;
  readonly stance: Stance | null;
  readonly badge: 'YES' | 'NO' | 'NOTHING' | null;
  readonly order_market_id: number | null;
  readonly order_side: Side | null;
  readonly order_contract: number | null;
  readonly text: string;
  readonly from_idea_id: number | null;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly removed: boolean;
  readonly removed_reason: string | null;
  readonly useful: number;
  readonly my_useful: boolean;
  readonly is_mine: boolean;
}

/**
 * SQL: what is told of a comment `c` to the member $1 (null: a stranger). This is the one place where a writer is
 * turned into words: by the signature, and for no other one.
 */
export const COMMENT_COLUMNS = `
  c.id, c.idea_id, c.parent_id, c.signed_as, c.stance, c.badge, c.order_market_id, c.order_side, c.order_contract, c.text,
  c.from_idea_id, c.created_at, c.edited_at, c.removed_at IS NOT NULL AS removed, c.removed_reason,
  CASE
    WHEN c.removed_at IS NOT NULL THEN NULL
    WHEN c.signed_as = 'HANDLE' THEN (SELECT handle FROM member WHERE id = c.member_id)
    WHEN c.signed_as = 'NAME' THEN (SELECT name FROM person WHERE member_id = c.member_id)
  END AS author,
  (SELECT count(*)::int FROM comment_vote WHERE comment_id = c.id) AS useful,
  EXISTS (SELECT 1 FROM comment_vote WHERE comment_id = c.id AND member_id = $1::int) AS my_useful,
  c.member_id IS NOT DISTINCT FROM $1::int AND $1::int IS NOT NULL AS is_mine`;
