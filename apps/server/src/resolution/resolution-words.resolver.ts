import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { formatTokens } from '@openfloor/money';
import type { RequestContext } from '../access/principal.js';
import type { Evidence, EvidenceKind } from '../database/entities/evidence.js';
import type { ChallengeDecision } from './challenge-decisions.js';
import {
  EvidenceModel,
  ResolutionChallengeModel,
  ResolutionModel,
  type ResolutionStatus,
  ResolutionStepModel,
} from './resolution.model.js';

const STATUS_OF: Partial<Record<EvidenceKind, ResolutionStatus>> = {
  PROPOSAL: 'PROPOSED',
  CONFIRMATION: 'CONFIRMED',
  CHALLENGE: 'CHALLENGED',
  WITHDRAWAL: 'WITHDRAWN',
};

/** The words about how a market ended, which are read from the database when somebody asks for them. */
@Resolver(() => ResolutionModel)
export class ResolutionWordsResolver {
  @ResolveField(() => EvidenceModel, { nullable: true, description: 'What was put forward for it.' })
  async evidence(@Parent() { said, evidenceId }: ResolutionModel): Promise<EvidenceModel | null> {
    return evidenceModel((await said()).find(({ id }) => id === evidenceId));
  }

  @ResolveField(() => ResolutionChallengeModel, {
    nullable: true,
    description:
      'The objection to it, also after it was decided; null when nobody objected, or it was proposed anew since.',
  })
  async challenge(
    @Parent() { said, objection }: ResolutionModel,
    @Context() { principal }: RequestContext,
  ): Promise<ResolutionChallengeModel | null> {
    if (objection === null) return null;
    const { memberId, stakeMilli } = objection;
    // A member has one objection in a market: of several rows, those that the exchange refused come last.
    const row = (await said()).find((one) => one.kind === 'CHALLENGE' && one.memberId === memberId);
    if (row === undefined) return null;
    return {
      stake: formatTokens(stakeMilli),
      isMine: memberId === principal?.memberId,
      text: row.text === '' ? null : row.text,
      url: row.url,
      at: row.createdAt,
    };
  }

  @ResolveField(() => [ResolutionStepModel], { description: 'How it came to this, oldest first.' })
  async history(
    @Parent() { said, decided }: ResolutionModel,
    @Context() { principal }: RequestContext,
  ): Promise<ResolutionStepModel[]> {
    const viewerId = principal?.memberId ?? null;
    const taken = (await said()).filter(isTaken);
    const wasChallenged = taken.some(({ kind }) => kind === 'CHALLENGE');
    const steps = [
      ...taken.flatMap((row) => stepOf(row, viewerId)),
      ...(wasChallenged ? await decided() : []).map(stepOfDecision),
    ];
    return steps.sort((a, b) => a.sequence - b.sequence).map(({ step }) => step);
  }
}

/** What the exchange refused was never said. */
const isTaken = ({ sequence }: Evidence): boolean => sequence !== null;

/** Null where it was erased, or has no words. */
function evidenceModel(row: Evidence | undefined): EvidenceModel | null {
  if (row === undefined || row.text === '') return null;
  const { text, url, value, createdAt: at } = row;
  return { text, url, value, at };
}

interface Placed {
  /** Place in the journal. */
  readonly sequence: number;
  readonly step: ResolutionStepModel;
}

function stepOf(row: Evidence, viewerId: number | null): Placed[] {
  const status = STATUS_OF[row.kind];
  if (status === undefined) return [];
  const { createdAt: at, memberId } = row;
  const step = { status, isMine: memberId === viewerId, byPanel: false, evidence: evidenceModel(row), at };
  return [{ sequence: Number(row.sequence), step }];
}

function stepOfDecision({ sequence, isUpheld, at }: ChallengeDecision): Placed {
  const status = isUpheld ? 'OVERTURNED' : 'CONFIRMED';
  return { sequence, step: { status, isMine: false, byPanel: true, evidence: null, at } };
}
