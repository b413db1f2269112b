import type { EntityManager } from 'typeorm';
import type { IdeaStage } from '../database/entities/idea.js';
import type { Signature } from '../idea-life/signature.model.js';
import type { TalkCode } from './talk-sentences.js';

/** An idea as it stands to somebody who wants to say something about it. */
export interface IdeaToTalkAbout {
  readonly stage: IdeaStage;
  readonly title: string;
  readonly market_id: number;
  readonly proposer: boolean;
  readonly team: boolean;
}

/** Keeps the idea from moving, and its team from growing, until the caller's transaction ends. null: there is none. */
export async function ideaToTalkAbout(
  manager: EntityManager,
  { ideaId, memberId }: { readonly ideaId: number; readonly memberId: number },
): Promise<IdeaToTalkAbout | null> {
  const [idea]: IdeaToTalkAbout[] = await manager.query(
    `SELECT stage, title, market_id, proposer_id IS NOT DISTINCT FROM $2::int AS proposer, EXISTS (
       SELECT 1 FROM team_member WHERE idea_id = i.id AND member_id = $2 AND joined_at IS NOT NULL) AS team
     FROM idea i WHERE i.id = $1 FOR SHARE`,
    [ideaId, memberId],
  );
  return idea ?? null;
}

/** Why nothing can be said about it; null: it can. A draft is nobody's business but its proposer's. */
export function notToBeTalkedAbout(
  idea: Pick<IdeaToTalkAbout, 'stage' | 'proposer'> | null,
): 'UNKNOWN_IDEA' | 'IDEA_NOT_PROPOSED' | 'IDEA_MERGED' | null {
  if (idea === null || (idea.stage === 'DRAFT' && !idea.proposer)) return 'UNKNOWN_IDEA';
  if (idea.stage === 'DRAFT') return 'IDEA_NOT_PROPOSED';
  return idea.stage === 'MERGED' ? 'IDEA_MERGED' : null;
}

/**
 * How a comment is signed. On their own idea, proposer and team have no choice: a comment by handle or name beside one
 * as the proposer could give them away.
 */
export async function signComment(
  manager: EntityManager,
  { proposer, team }: Pick<IdeaToTalkAbout, 'proposer' | 'team'>,
  { memberId, signAs }: { readonly memberId: number; readonly signAs: Signature },
): Promise<
  { readonly ok: true; readonly signedAs: Signature } | { readonly ok: false; readonly code: TalkCode }
> {
  if (proposer) return { ok: true, signedAs: 'PROPOSER' };
  if (team) return { ok: true, signedAs: 'TEAM' };
  if (signAs === 'HANDLE') return { ok: true, signedAs: signAs };
  if (signAs !== 'NAME') return { ok: false, code: 'SIGNATURE_NOT_YOURS' };
  const [person] = await manager.query('SELECT 1 FROM person WHERE member_id = $1', [memberId]);
  return person === undefined ? { ok: false, code: 'NAME_UNKNOWN' } : { ok: true, signedAs: signAs };
}
