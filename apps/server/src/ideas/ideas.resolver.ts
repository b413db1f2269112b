import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { FollowedIdeas } from '../follows/followed-ideas.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaModel } from './idea.model.js';
import { IdeaBoard } from './idea-board.js';
import { IdeaListArgs } from './idea-list.args.js';
import { IdeaConnectionModel } from './idea-list.model.js';
import { ListIdeas } from './list-ideas.js';

@Resolver(() => IdeaModel)
export class IdeasResolver {
  constructor(
    private readonly list: ListIdeas,
    private readonly board: IdeaBoard,
    private readonly followed: FollowedIdeas,
  ) {}

  @Query(() => IdeaConnectionModel, {
    description: 'Ideas with their ranks. Ranked by merit. Read forwards only.',
  })
  async ideas(
    @Args() { first, orderBy, ...args }: IdeaListArgs,
    @Context() { principal }: RequestContext,
  ): Promise<IdeaConnectionModel> {
    const only = await this.followed.wanted(principal?.memberId ?? null, args);
    const { after = null, search = null, topic = null, stages = null, tag = null } = args;
    const filter = { first, after, orderBy: orderBy ?? 'RANK', search, topic, stages, tag };
    return this.list.page(only === null ? filter : { ...filter, only }, principal);
  }

  @Query(() => IdeaModel, { nullable: true, description: 'One idea; null for an id that is unknown.' })
  idea(@Args('id', { type: () => ID, description: 'Of the idea.' }) id: string): IdeaModel | null {
    const ideaId = decodeId('Idea', id);
    return ideaId === null ? null : this.board.find(ideaId);
  }
}
