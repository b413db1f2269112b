import type { ModerationDecision, ModerationKind } from './moderation.model.js';
import type { ProhibitedMatch } from './prohibited.js';

/** An item of the queue as the table has it. Who reported it is not read here. */
export interface ModerationRow {
  readonly id: number;
  readonly kind: ModerationKind;
  readonly idea_id: number;
  readonly comment_id: number | null;
  readonly of_idea_id: number | null;
  readonly matches: ProhibitedMatch[];
  readonly reasons: string[];
  readonly created_at: Date;
  readonly decision: ModerationDecision | null;
  readonly decision_reason: string;
  readonly decided_at: Date | null;
}

/** By the alphabet, so that their order tells nobody who was first. */
export const MODERATION_ROWS = `
  SELECT i.id, i.kind, i.idea_id, i.comment_id, i.of_idea_id, i.matches, i.created_at,
    i.decision, i.decision_reason, i.decided_at,
    array(SELECT reason FROM moderation_report WHERE item_id = i.id ORDER BY reason) AS reasons
  FROM moderation_item i`;
