import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { Followers } from '../follows/followers.js';
import { IdeaHistory } from '../idea-life/idea-history.js';
import { IdeaMoves } from '../idea-life/idea-moves.js';
import { SecondingStage } from '../idea-life/seconding-stage.js';
import { MoveArgument } from '../talk/move-argument.js';
import { notDone } from './moderation-refusal.js';

export interface Merging {
  readonly from: Idea;
  readonly into: Idea;
  readonly curatorId: number;
  readonly reason: string;
}

/** Takes over to the other idea what belongs to a duplicate. In the caller's transaction, in which both are locked. */
@Injectable()
export class MergeRows {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly history: IdeaHistory,
    private readonly argument: MoveArgument,
    private readonly followers: Followers,
    private readonly stage: SecondingStage,
  ) {}

  /**
   * Whoever proposed the duplicate is nothing to the other idea.
   * @returns ideas that were merged into the duplicate before: they lead on now
   * @throws NotDone where the duplicate's stage does not allow it
   */
  async merge(manager: EntityManager, { from, into, curatorId, reason }: Merging): Promise<number[]> {
    const told = { doneBy: 'CURATOR', actorId: curatorId, text: reason } as const;
    if (!(await this.moves.move(manager, from.id, 'merge', { ...told, also: { mergedInto: into.id } })))
      throw notDone('WRONG_STAGE');
    await this.followers.tellOfStage(manager, { ideaId: from.id, title: from.title, stage: 'MERGED' });
    await this.argument.move(manager, { from: from.id, into: into.id });
    for (const statement of STATEMENTS) await manager.query(statement, [from.id, into.id]);
    const joined = { ...told, text: `“${from.title}” was merged into this idea. ${reason}` };
    await this.history.add(manager, { ideaId: into.id, kind: 'DUPLICATE_JOINED', ...joined });
    await this.stage.settle(manager, into.id);
    const [rows]: [{ id: number }[], number] = await manager.query(
      'UPDATE idea SET merged_into = $2 WHERE merged_into = $1 RETURNING id',
      [from.id, into.id],
    );
    return rows.map(({ id }) => id);
  }
}

/**
 * $1 the duplicate, $2 the other idea. Each member seconds it once, its proposer and team do not, and of a second whose
 * member was erased nobody knows whether it would be the same one again: it goes.
 */
const STATEMENTS = [
  'UPDATE idea SET held_at = NULL WHERE id = $1 AND $2::int IS NOT NULL',
  `UPDATE second s SET idea_id = $2 WHERE s.idea_id = $1
     AND s.member_id NOT IN (
       SELECT member_id FROM second WHERE idea_id = $2 AND member_id IS NOT NULL
       UNION SELECT member_id FROM team_member WHERE idea_id = $2 AND joined_at IS NOT NULL
       UNION SELECT proposer_id FROM idea WHERE id = $2 AND proposer_id IS NOT NULL)`,
  'DELETE FROM second WHERE idea_id = $1 AND $2::int IS NOT NULL',
  `INSERT INTO restriction (member_id, unit, idea_id, reason, set_by)
   SELECT member_id, unit, $2::int, reason, set_by FROM restriction WHERE idea_id = $1 AND lifted_at IS NULL
   ON CONFLICT DO NOTHING`,
  'UPDATE moderation_item SET idea_id = $2 WHERE idea_id = $1 AND comment_id IS NOT NULL',
];
