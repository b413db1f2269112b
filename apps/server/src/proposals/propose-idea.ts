import { Injectable } from '@nestjs/common';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';
import type { ProposeIdeaInput } from './proposal.inputs.js';
import { readTexts } from './proposal.js';
import { ProposalRate } from './proposal-rate.js';
import type { ProposalCode } from './proposal-sentences.js';
import { PutUp } from './put-up.js';
import { Standing } from './standing.js';

export type Proposed =
  | { readonly ok: true; readonly idea: Idea }
  | { readonly ok: false; readonly code: ProposalCode };

const refuse = (code: ProposalCode): Proposed => ({ ok: false, code });

/** Puts ideas up, once per key and member. What comes next is a matter of idea-life. */
@Injectable()
export class ProposeIdea {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly catalogue: IdeaCatalogue,
    private readonly standing: Standing,
    private readonly putUp: PutUp,
    private readonly rate: ProposalRate,
  ) {}

  async propose(memberId: number, { idempotencyKey: key, ...input }: ProposeIdeaInput): Promise<Proposed> {
    const bad = this.standing.refuse(memberId);
    if (bad !== null) return refuse(bad);
    const { signAs, team } = input;
    const { texts, problems } = readTexts(input);
    if (problems[0] !== undefined) return refuse(problems[0].code);
    if (signAs !== 'HANDLE' && signAs !== 'NAME') return refuse('SIGNATURE_NOT_POSSIBLE');
    const draftId = input.ideaId == null ? null : decodeId('Idea', input.ideaId);
    if (input.ideaId != null && draftId === null) return refuse('UNKNOWN_IDEA');
    const body = ['proposeIdea', texts, draftId, team, signAs];
    const outcome = await unlessNotDone<Answer, ProposalCode>(
      this.answers.once({ actor: `member/${memberId}`, key, body }, async (manager) => {
        const ideaId = await this.putUp.idea(manager, { memberId, draftId, texts, team, signAs });
        // Last, so that what is refused does not count.
        if (await this.rate.allows(memberId)) return ideaId;
        throw new NotDone<ProposalCode>('RATE_LIMITED');
      }),
    );
    if (!outcome.ok) return refuse(outcome.code);
    await this.catalogue.reread([outcome.answer]);
    const idea = this.catalogue.find(outcome.answer);
    return idea === undefined ? refuse('UNKNOWN_IDEA') : { ok: true, idea };
  }
}

type Answer = Awaited<ReturnType<typeof KeyedAnswers.prototype.once<number>>>;
