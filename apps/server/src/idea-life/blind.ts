import type { Idea } from '../database/entities/idea.js';

/** Whether nobody but proposer and team may be told who they are. Pure. */
export function isBlind({ blindUntil }: Pick<Idea, 'blindUntil'>, now = Date.now()): boolean {
  return blindUntil !== null && blindUntil.getTime() > now;
}
