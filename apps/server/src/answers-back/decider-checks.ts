import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaMoves } from '../idea-life/idea-moves.js';
import type { IdeaChangedModel } from '../idea-life/idea-result.model.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { RecentInterest } from '../roles/recent-interest.js';
import { type AnswerBackRefusal, refusal } from './answer-sentences.js';
import { TopicDeciders } from './topic-deciders.js';

type Outcome =
  | { readonly ok: true; readonly answer: AnswerBackRefusal | null }
  | { readonly ok: false; readonly code: AnswerBackRefusal };

/** What has to be the case before somebody decides on an idea. */
@Injectable()
export class DeciderChecks {
  constructor(
    private readonly catalogue: IdeaCatalogue,
    private readonly board: IdeaBoard,
    private readonly moves: IdeaMoves,
    private readonly topics: TopicDeciders,
    private readonly interest: RecentInterest,
  ) {}

  /** null for what is no idea, or nobody's business yet. */
  ideaId(globalId: string): number | null {
    const ideaId = decodeId('Idea', globalId);
    const idea = ideaId === null ? undefined : this.catalogue.find(ideaId);
    return idea === undefined || idea.stage === 'DRAFT' ? null : idea.id;
  }

  lock(manager: EntityManager, ideaId: number): Promise<Idea | null> {
    return this.moves.lock(manager, ideaId);
  }

  async topicProblem(
    manager: EntityManager,
    memberId: number,
    { topic }: Idea,
  ): Promise<AnswerBackRefusal | null> {
    const [deciders = []] = await this.topics.of([topic], manager);
    return deciders.some((decider) => decider.memberId === memberId) ? null : 'NOT_YOUR_TOPIC';
  }

  async conflict(
    manager: EntityManager,
    memberId: number,
    ideaId: number,
  ): Promise<AnswerBackRefusal | null> {
    return (await this.interest.has(memberId, ideaId, manager)) ? 'CONFLICT_OF_INTEREST' : null;
  }

  /** What the API answers, once the memory knows what the tables say. */
  async answered(outcome: Outcome, ideaId: number): Promise<IdeaChangedModel | CommandRejectedModel> {
    if (!outcome.ok) return refusal(outcome.code);
    if (outcome.answer !== null) return refusal(outcome.answer);
    await this.catalogue.reread([ideaId]);
    const idea = this.board.find(ideaId);
    return idea === null ? refusal('UNKNOWN_IDEA') : { idea };
  }
}
