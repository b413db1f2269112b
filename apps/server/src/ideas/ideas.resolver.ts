import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { decodeId } from '../graphql/global-id.js';
import { aboutPages } from '../graphql/page.js';
import { IdeaModel } from './idea.model.js';
import { IdeaBoard } from './idea-board.js';
import { IdeaConnectionModel } from './idea-list.model.js';
import { IdeaOrder } from './idea-order.js';
import { IDEA_PAGE, ListIdeas } from './list-ideas.js';
import { PROPOSAL_SENTENCES } from './proposal-sentences.js';
import { ProposeIdea } from './propose-idea.js';
import {
  type IdeaProposed,
  type IdeaRejected,
  ProposeIdeaInput,
  ProposeIdeaResult,
} from './propose-idea.model.js';

const ABOUT = aboutPages(IDEA_PAGE);

@Resolver(() => IdeaModel)
export class IdeasResolver {
  constructor(
    private readonly list: ListIdeas,
    private readonly board: IdeaBoard,
    private readonly proposals: ProposeIdea,
  ) {}

  @Query(() => IdeaConnectionModel, {
    description: 'Ideas with their ranks. Ranked by price until merit is there. Read forwards only.',
  })
  ideas(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null = null,
    @Args('orderBy', {
      type: () => IdeaOrder,
      nullable: true,
      defaultValue: 'RANK',
      description: 'Their order. A page goes on only in the order of the page before.',
    })
    orderBy: IdeaOrder | null,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the title, in any case.' })
    search: string | null = null,
    @Args('topic', {
      type: () => String,
      nullable: true,
      description: 'Of this topic alone, as it is written.',
    })
    topic: string | null = null,
  ): IdeaConnectionModel {
    return this.list.page({ first, after, orderBy: orderBy ?? 'RANK', search, topic });
  }

  @Query(() => IdeaModel, { nullable: true, description: 'One idea; null for an id that is unknown.' })
  idea(@Args('id', { type: () => ID, description: 'Of the idea.' }) id: string): IdeaModel | null {
    const ideaId = decodeId('Idea', id);
    return ideaId === null ? null : this.board.find(ideaId);
  }

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
