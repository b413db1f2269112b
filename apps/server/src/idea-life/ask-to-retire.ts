import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Actor } from '../audit/actor.js';
import { cleanReason } from '../audit/clean-reason.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { decodeId } from '../graphql/global-id.js';
import { VoidMarkets } from '../moderation/void-markets.js';
import { RecentInterest } from '../roles/recent-interest.js';
import { type Answered, IdeaActs } from './idea-acts.js';
import type { RetireIdeaInput } from './idea-life.inputs.js';
import { type IdeaLifeRefusal, notDone, refusal } from './idea-life-sentences.js';
import { RetireIdea } from './retire-idea.js';

/** A proposer takes an idea back before it opens; a curator takes any off the floor and says why. */
@Injectable()
export class AskToRetire {
  constructor(
    private readonly acts: IdeaActs,
    private readonly retiring: RetireIdea,
    private readonly voids: VoidMarkets,
    private readonly interest: RecentInterest,
    private readonly ideas: IdeaCatalogue,
  ) {}

  async retire(by: Actor, principal: Principal, input: RetireIdeaInput): Promise<Answered> {
    const reason = cleanReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const { memberId } = by;
    const asCurator = await this.refuseCurator(principal, input.ideaId, reason.value);
    return this.acts.once(
      { memberId, name: 'retireIdea', input },
      async (manager, { id: ideaId, proposerId, stage }) => {
        const own = proposerId === memberId;
        const doneBy = own && (stage !== 'OPEN' || !principal.roles.has('CURATOR')) ? 'PROPOSER' : 'CURATOR';
        if (doneBy === 'CURATOR' && asCurator !== null) throw notDone(asCurator);
        const done = await this.retiring.inTransaction(manager, { ideaId, by, doneBy, reason: reason.value });
        if (!done) throw notDone('WRONG_STAGE');
      },
      (ideaId) => this.voids.ofIdea(ideaId),
    );
  }

  /** Why this member may not do it as a curator, or null. Looked at before the transaction, which it would hold up. */
  private async refuseCurator(
    { memberId, roles }: Principal,
    id: string,
    reason: string,
  ): Promise<IdeaLifeRefusal | null> {
    if (!roles.has('CURATOR')) return 'NOT_PROPOSER';
    if (reason === '') return 'REASON_EMPTY';
    const ideaId = decodeId('Idea', id);
    if (ideaId === null || this.ideas.find(ideaId) === undefined) return 'UNKNOWN_IDEA';
    return (await this.interest.has(memberId, ideaId)) ? 'CONFLICT_OF_INTEREST' : null;
  }
}
