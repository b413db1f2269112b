import { Injectable } from '@nestjs/common';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import type { ShowMeInput, ShownModel } from './exposure.model.js';
import { Exposures } from './exposures.js';

/** Shows a member the figures of an idea before they have estimated it, for good. */
@Injectable()
export class ShowMe {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly ideas: IdeaCatalogue,
    private readonly board: IdeaBoard,
    private readonly exposures: Exposures,
  ) {}

  async show(
    memberId: number,
    { ideaId: globalId, idempotencyKey: key }: ShowMeInput,
  ): Promise<ShownModel | CommandRejectedModel> {
    const ideaId = decodeId('Idea', globalId);
    const marketId = ideaId === null ? undefined : this.ideas.find(ideaId)?.marketId;
    if (ideaId === null || marketId === undefined) return rejection('UNKNOWN_IDEA');
    if (this.exposures.isOnDuty(memberId, marketId)) return rejection('JUDGE_FIRST');
    const command = { actor: `member/${memberId}`, key, body: ['showMe', globalId] };
    const outcome = await this.answers.once(command, async () => true);
    if (!outcome.ok) return rejection(outcome.code);
    this.exposures.reveal(memberId, marketId);
    // Told only once it is kept: whoever asked has seen the price, also after a restart.
    await this.exposures.flush();
    const idea = this.board.find(ideaId);
    return idea === null ? rejection('UNKNOWN_IDEA') : { idea };
  }
}
