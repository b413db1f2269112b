import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { Acting, type Actor } from '../audit/actor.js';
import { aboutPages } from '../graphql/page.js';
import { IdeaResult } from '../idea-life/idea-result.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import { AnswerIdeaInput, ShipIdeaInput } from './answer.inputs.js';
import { AnswerBook, BOOK_PAGE } from './answer-book.js';
import { AnswerBookConnectionModel, DeciderRecordModel } from './answer-book.model.js';
import { AnswerIdea } from './answer-idea.js';
import { DeciderRecords } from './decider-records.js';
import { SetTopicDeciders } from './set-topic-deciders.js';
import { ShipIdea } from './ship-idea.js';
import { SetTopicDecidersInput, TopicDecidersModel, TopicDecidersResult } from './topic-decider.model.js';

const ABOUT = aboutPages(BOOK_PAGE);

/** Who answers ideas, and the record of it. */
@Resolver(() => ViewerModel)
export class AnswersBackResolver {
  constructor(
    private readonly book: AnswerBook,
    private readonly records: DeciderRecords,
    private readonly naming: SetTopicDeciders,
    private readonly answers: AnswerIdea,
    private readonly ships: ShipIdea,
  ) {}

  @Query(() => AnswerBookConnectionModel, {
    description:
      'Ideas that wait for an answer, by when it is due, then those put off, then what was answered, newest first.',
  })
  answerBook(
    @Request() request: RequestContext,
    @Args('first', { type: () => Int, nullable: true, description: ABOUT.first }) first: number | null = null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null = null,
  ): Promise<AnswerBookConnectionModel> {
    return this.book.page({ first, after }, request);
  }

  @Query(() => [DeciderRecordModel], { description: 'How those who answer ideas have done so, by name.' })
  deciderRecords(): Promise<DeciderRecordModel[]> {
    return this.records.all();
  }

  @Query(() => [TopicDecidersModel], { description: 'Who answers ideas, by topic; all other topics last.' })
  topicDeciders(): Promise<TopicDecidersModel[]> {
    return this.naming.all();
  }

  @ResolveField(() => Int, {
    description: 'Ideas that wait for an answer of yours, or of others named with you.',
  })
  answersDue(@Parent() { memberId, roles }: ViewerModel): Promise<number> {
    return roles.includes('DECIDER') ? this.records.waitingFor(memberId) : Promise.resolve(0);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Answers an open idea: it is adopted, declined, or its clock runs again later. For deciders of its topic who have no interest in it.',
  })
  answerIdea(@Acting() by: Actor, @Args('input') input: AnswerIdeaInput): Promise<typeof IdeaResult> {
    return this.answers.answer(by, input);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Says that an adopted idea was carried out. For deciders of its topic who have no interest in it.',
  })
  shipIdea(@Acting() by: Actor, @Args('input') input: ShipIdeaInput): Promise<typeof IdeaResult> {
    return this.ships.ship(by, input);
  }

  @Mutation(() => TopicDecidersResult, {
    description: 'Says anew who answers ideas of a topic. For administrators.',
  })
  setTopicDeciders(
    @Acting() by: Actor,
    @Args('input') input: SetTopicDecidersInput,
  ): Promise<typeof TopicDecidersResult> {
    return this.naming.set(by, input);
  }
}
