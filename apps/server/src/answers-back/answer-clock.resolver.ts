import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { AnswerClockModel } from './answer-clock.model.js';
import { ClockBoard } from './clock-board.js';

/** What hangs on an idea. */
@Resolver(() => IdeaModel)
export class AnswerClockResolver {
  constructor(private readonly board: ClockBoard) {}

  @ResolveField(() => AnswerClockModel, {
    nullable: true,
    description: 'Its answer-back clock; null as long as it is not among the first, and was not answered.',
  })
  async answerClock(
    @Parent() { ideaId }: IdeaModel,
    @Request() request: RequestContext,
  ): Promise<AnswerClockModel | null> {
    return this.board.of(ideaId, request);
  }

  @ResolveField(() => Boolean, { description: 'You are named to answer ideas of its topic.' })
  async youDecide(@Parent() { ideaId }: IdeaModel, @Request() request: RequestContext): Promise<boolean> {
    const { principal } = request;
    if (principal === null || !principal.roles.has('DECIDER')) return false;
    return this.board.isDecider(principal.memberId, ideaId, request);
  }
}

@Resolver(() => AnswerClockModel)
export class ClockDecidersResolver {
  constructor(private readonly board: ClockBoard) {}

  @ResolveField(() => [String], {
    description:
      'Who is named to answer it, in office: by real name, or handle where none is known. Empty: nobody is.',
  })
  deciders(@Parent() { topic }: AnswerClockModel, @Request() request: RequestContext): Promise<string[]> {
    return this.board.decidersOf(topic, request);
  }
}
