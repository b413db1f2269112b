import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Takes what was said about a duplicate, and who follows it, over to the idea that it is joined with. */
@Injectable()
export class MoveArgument {
  /**
   * In the caller's transaction. Signatures stay as they are, so each comment tells where it comes from: its proposer
   * is the duplicate's. Reasons for orders keep the market that they were placed in.
   */
  async move(
    manager: EntityManager,
    { from, into }: { readonly from: number; readonly into: number },
  ): Promise<void> {
    for (const statement of STATEMENTS) await manager.query(statement, [from, into]);
  }
}

const STATEMENTS = [
  'UPDATE comment SET from_idea_id = coalesce(from_idea_id, idea_id), idea_id = $2 WHERE idea_id = $1',
  `INSERT INTO idea_follow (member_id, idea_id, created_at)
   SELECT member_id, $2::int, created_at FROM idea_follow WHERE idea_id = $1 ON CONFLICT DO NOTHING`,
  'DELETE FROM idea_follow WHERE idea_id = $1 AND $2::int IS NOT NULL',
  `INSERT INTO watch_list_idea (list_id, idea_id, place)
   SELECT list_id, $2::int, place FROM watch_list_idea WHERE idea_id = $1 ON CONFLICT DO NOTHING`,
  'DELETE FROM watch_list_idea WHERE idea_id = $1 AND $2::int IS NOT NULL',
];
