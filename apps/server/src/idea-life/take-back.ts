import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';

/** Stages at which seconds are given and taken back. */
const SECONDABLE: readonly Idea['stage'][] = ['PROPOSED', 'SECONDED'];

export const isSecondable = ({ stage }: Pick<Idea, 'stage'>): boolean => SECONDABLE.includes(stage);

/** Takes a member's second back, in the caller's transaction; false where there is none. */
export async function takeBack(manager: EntityManager, ideaId: number, memberId: number): Promise<boolean> {
  const [, gone]: [unknown, number] = await manager.query(
    'DELETE FROM second WHERE idea_id = $1 AND member_id = $2',
    [ideaId, memberId],
  );
  return gone > 0;
}
