import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import type { Evidence, EvidenceKind } from '../database/entities/evidence.js';
import {
  EvidenceModel,
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

  @ResolveField(() => EvidenceModel, {
    nullable: true,
    description: 'Why a member objected; null when nobody did, or it was proposed anew since.',
  })
  async challenge(@Parent() { said, status }: ResolutionModel): Promise<EvidenceModel | null> {
    if (status !== 'CHALLENGED') return null;
    return evidenceModel((await said()).filter(isTaken).findLast(({ kind }) => kind === 'CHALLENGE'));
  }

  @ResolveField(() => [ResolutionStepModel], { description: 'How it came to this, oldest first.' })
  async history(
    @Parent() { said }: ResolutionModel,
    @Context() { principal }: RequestContext,
  ): Promise<ResolutionStepModel[]> {
    const viewerId = principal?.memberId ?? null;
    return (await said()).filter(isTaken).flatMap((row) => stepModel(row, viewerId));
  }
}

/** What the exchange refused was never said. */
const isTaken = ({ sequence }: Evidence): boolean => sequence !== null;

/** Null where it was erased, or has no words. */
function evidenceModel(row: Evidence | undefined): EvidenceModel | null {
  return row === undefined || row.text === '' ? null : { text: row.text, url: row.url, at: row.createdAt };
}

function stepModel(row: Evidence, viewerId: number | null): ResolutionStepModel[] {
  const status = STATUS_OF[row.kind];
  if (status === undefined) return [];
  const { createdAt: at, memberId } = row;
  return [{ status, isMine: memberId === viewerId, evidence: evidenceModel(row), at }];
}
