import type { EntityManager } from 'typeorm';
import type { ModerationDecision, ModerationKind } from './moderation.model.js';
import { notDone } from './moderation-refusal.js';

/** An item that waits for a decision. */
export interface WaitingItem {
  readonly id: number;
  readonly kind: ModerationKind;
  readonly ideaId: number;
  readonly commentId: number | null;
}

interface Row {
  kind: ModerationKind;
  idea_id: number;
  comment_id: number | null;
  decided_at: Date | null;
}

/**
 * Locked until the caller's transaction ends; its idea first, as by whoever ends the idea.
 * @throws NotDone where there is none, or it was decided
 */
export async function lockWaiting(manager: EntityManager, id: number): Promise<WaitingItem> {
  await manager.query(
    'SELECT 1 FROM idea WHERE id = (SELECT idea_id FROM moderation_item WHERE id = $1) FOR UPDATE',
    [id],
  );
  const [row]: Row[] = await manager.query(
    'SELECT kind, idea_id, comment_id, decided_at FROM moderation_item WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (row === undefined) throw notDone('UNKNOWN_ITEM');
  if (row.decided_at !== null) throw notDone('DECIDED_ALREADY');
  return { id, kind: row.kind, ideaId: row.idea_id, commentId: row.comment_id };
}

/** What can be decided about it; a duplicate is merged by `mergeIdea`. Pure. */
export function isPossible({ kind, commentId }: WaitingItem, decision: ModerationDecision): boolean {
  switch (decision) {
    case 'ALLOW':
      return kind === 'PROHIBITED_TOPIC';
    case 'DISMISS':
      return kind !== 'PROHIBITED_TOPIC';
    case 'REMOVE_COMMENT':
      return commentId !== null;
    case 'RETIRE_IDEA':
      return kind !== 'DUPLICATE' && commentId === null;
    case 'MERGE':
      return false;
  }
}

/** Whether the member reported it, or wrote the comment that it is about. */
export async function isParty(
  manager: EntityManager,
  { id, commentId }: WaitingItem,
  memberId: number,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM moderation_report WHERE item_id = $1 AND reporter_id = $3
     UNION ALL SELECT 1 FROM comment WHERE id = $2 AND member_id = $3`,
    [id, commentId, memberId],
  );
  return rows.length > 0;
}

export interface Decided {
  readonly decision: ModerationDecision;
  readonly reason: string;
  /** null: its proposer took the idea back. */
  readonly curatorId: number | null;
}

export async function markDecided(
  manager: EntityManager,
  ids: readonly number[],
  { decision, reason, curatorId }: Decided,
): Promise<void> {
  await manager.query(
    `UPDATE moderation_item SET decision = $2, decision_reason = $3, decided_by = $4, decided_at = now()
     WHERE id = ANY($1::int[])`,
    [ids, decision, reason, curatorId],
  );
}

/** Everything else about an idea that was ended: there is nothing left to decide, but about its comments. */
export async function waitingOfIdea(manager: EntityManager, ideaId: number): Promise<number[]> {
  const rows: { id: number }[] = await manager.query(
    'SELECT id FROM moderation_item WHERE idea_id = $1 AND comment_id IS NULL AND decided_at IS NULL FOR UPDATE',
    [ideaId],
  );
  return rows.map(({ id }) => id);
}
