import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { HistoryBoard } from './history-board.js';
import { IdeaEventModel } from './idea-event.model.js';
import { IdeaPeople } from './idea-people.js';
import { SecondsModel } from './seconds.model.js';
import { SecondsBoard } from './seconds-board.js';
import { Signature } from './signature.model.js';

/** What belongs to the life of an idea and depends on who asks, or is read when somebody asks. */
@Resolver(() => IdeaModel)
export class IdeaFieldsResolver {
  constructor(
    private readonly secondsOf: SecondsBoard,
    private readonly people: IdeaPeople,
    private readonly events: HistoryBoard,
    private readonly board: IdeaBoard,
  ) {}

  @ResolveField(() => SecondsModel, { description: 'How many colleagues second it.' })
  seconds(@Parent() idea: IdeaModel, @Context() request: RequestContext): Promise<SecondsModel> {
    return this.secondsOf.of(idea, request);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Handle or name of who proposed it, as they sign. Null while it is blind, where it was imported, and when that account was erased.',
  })
  async proposer(@Parent() idea: IdeaModel, @Context() request: RequestContext): Promise<string | null> {
    return (await this.people.of(idea, request))?.proposer ?? null;
  }

  @ResolveField(() => [String], {
    nullable: true,
    description: 'Handles of its team, in alphabetical order. Null while it is blind.',
  })
  async team(
    @Parent() idea: IdeaModel,
    @Context() request: RequestContext,
  ): Promise<readonly string[] | null> {
    return (await this.people.of(idea, request))?.joined ?? null;
  }

  @ResolveField(() => [String], {
    nullable: true,
    description:
      'Handles of those who were asked into the team and have not joined. For proposer and team, null for everybody else.',
  })
  async teamAsked(
    @Parent() idea: IdeaModel,
    @Context() request: RequestContext,
  ): Promise<readonly string[] | null> {
    if (this.people.partOf(idea, request) === null) return null;
    return (await this.people.of(idea, request))?.asked ?? null;
  }

  @ResolveField(() => Boolean, { description: 'You are asked to join its team and have not answered.' })
  asked(@Parent() idea: IdeaModel, @Context() request: RequestContext): Promise<boolean> {
    return this.people.isAsked(idea, request);
  }

  @ResolveField(() => Signature, {
    nullable: true,
    description: 'What you are to it: PROPOSER, TEAM, or nothing.',
  })
  mine(@Parent() idea: IdeaModel, @Context() request: RequestContext): Signature | null {
    return this.people.partOf(idea, request);
  }

  @ResolveField(() => IdeaModel, { nullable: true, description: 'The idea that it is a duplicate of.' })
  mergedInto(@Parent() { row }: IdeaModel): IdeaModel | null {
    const into = row?.mergedInto ?? null;
    return into === null ? null : this.board.find(into);
  }

  @ResolveField(() => [IdeaEventModel], {
    description: 'What happened to it, oldest first, at most the latest 200 things.',
  })
  history(@Parent() { ideaId }: IdeaModel, @Context() request: RequestContext): Promise<IdeaEventModel[]> {
    return this.events.of(ideaId, request);
  }
}
