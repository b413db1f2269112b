import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { RequestContext } from '../access/principal.js';
import type { Evidence } from '../database/entities/evidence.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { spendRead } from '../graphql/read-budget.js';
import { ticksText } from '../markets/price-text.js';
import { ChallengeDecisions } from './challenge-decisions.js';
import type { ResolutionModel } from './resolution.model.js';

const SAID = ['PROPOSAL', 'CONFIRMATION', 'CHALLENGE', 'WITHDRAWAL'] as const;

/** How markets ended, from the committed view; what was said about it is read from the log when it is asked for. */
@Injectable()
export class ResolutionBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly log: EvidenceLog,
    private readonly decisions: ChallengeDecisions,
  ) {}

  of(marketId: number, request: RequestContext): ResolutionModel | null {
    const resolution = this.exchange.view.market(marketId)?.resolution ?? null;
    if (resolution === null) return null;
    const { status, challengeEndsAt, evidenceId } = resolution;
    return {
      status: status.toUpperCase() as Uppercase<typeof status>,
      payouts: resolution.payoutTicks.map(ticksText),
      isVoid: resolution.isVoid,
      isMine: resolution.proposerId === request.principal?.memberId,
      challengeEndsAt: status === 'confirmed' ? new Date(challengeEndsAt) : null,
      evidenceId,
      objection: resolution.challenge,
      said: this.saidOnce(marketId, request),
      decided: () => this.decisions.ofRequest(request).load(marketId),
    };
  }

  /** Why an officer doubted last that the market can be resolved. */
  async flagReason(marketId: number, request: RequestContext): Promise<string | null> {
    spendRead(request);
    const flags = await this.log.ofMarket(marketId, ['FLAG'], request);
    return flags.findLast(({ sequence }) => sequence !== null)?.text ?? null;
  }

  private saidOnce(marketId: number, request: RequestContext): () => Promise<readonly Evidence[]> {
    let reading: Promise<readonly Evidence[]> | null = null;
    return () => {
      if (reading !== null) return reading;
      spendRead(request);
      reading = this.log.ofMarket(marketId, SAID, request);
      return reading;
    };
  }
}
