import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaModel } from './idea.model.js';
import { IdeaBoard } from './idea-board.js';
import { IdeaConnectionModel } from './idea-list.model.js';
import { IdeaOrder } from './idea-order.js';
import { ListIdeas } from './list-ideas.js';
import { PROPOSAL_SENTENCES } from './proposal-sentences.js';
import { ProposeIdea } from './propose-idea.js';
import {
  type IdeaProposed,
  type IdeaRejected,
  ProposeIdeaInput,
  ProposeIdeaResult,
} from './propose-idea.model.js';

@Resolver(() => IdeaModel)
export class IdeasResolver {
  constructor(
    private readonly list: ListIdeas,
    private readonly board: IdeaBoard,
    private readonly proposals: ProposeIdea,
  ) {}

  @Query(() => IdeaConnectionModel, {
    description: 'Ideas with their ranks. Ranked by price until merit is there.',
  })
  ideas(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null = null,
    @Args('orderBy', { type: () => IdeaOrder, nullable: true, defaultValue: 'RANK' })
    orderBy: IdeaOrder | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null = null,
    @Args('topic', { type: () => String, nullable: true }) topic: string | null = null,
  ): IdeaConnectionModel {
    return this.list.page({ first, after, orderBy: orderBy ?? 'RANK', search, topic });
  }

  @Query(() => IdeaModel, { nullable: true, description: 'One idea; null for an id that is unknown.' })
  idea(@Args('id', { type: () => ID }) id: string): IdeaModel | null {
    const ideaId = decodeId('Idea', id);
    return ideaId === null ? null : this.board.find(ideaId);
  }

  @Allow('members')
  @Mutation(() => ProposeIdeaResult, {
    description: 'Puts an idea up; its market opens at once or within seconds.',
  })
  async proposeIdea(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ProposeIdeaInput,
  ): Promise<IdeaProposed | IdeaRejected> {
    const outcome = await this.proposals.propose(memberId, input);
    if (outcome.type === 'Proposed') return { idea: this.board.of(outcome.idea) };
    return { code: outcome.code, message: PROPOSAL_SENTENCES[outcome.code] };
  }
}
