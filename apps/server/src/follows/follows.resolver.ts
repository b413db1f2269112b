import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { decodeId } from '../graphql/global-id.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import { DeleteWatchListInput, FollowInput, SaveWatchListInput } from './follow.inputs.js';
import { FollowModel, FollowsResult, WatchListModel } from './follow.model.js';
import type { FollowAnswer } from './follow-command.js';
import { FollowedIdeas } from './followed-ideas.js';
import { Follows } from './follows.js';
import { WatchLists } from './watch-lists.js';

/** What the signed-in member follows. */
@Resolver(() => ViewerModel)
export class FollowsResolver {
  constructor(
    private readonly followed: Follows,
    private readonly lists: WatchLists,
  ) {}

  @ResolveField(() => [FollowModel], { description: 'What you follow, newest first.' })
  follows(@Parent() { memberId }: ViewerModel): Promise<FollowModel[]> {
    return this.followed.of(memberId);
  }

  @ResolveField(() => [WatchListModel], { description: 'Your watch lists, by name.' })
  watchLists(@Parent() { memberId }: ViewerModel): Promise<WatchListModel[]> {
    return this.lists.of(memberId);
  }

  @Mutation(() => FollowsResult, {
    description:
      'Follows an idea, a handle or a tag. Nobody sees what you follow. Doing it twice is doing it once.',
  })
  follow(@SignedIn() { memberId }: Principal, @Args('input') input: FollowInput): Promise<FollowAnswer> {
    return this.followed.follow(memberId, input);
  }

  @Mutation(() => FollowsResult, { description: 'Follows it no more.' })
  unfollow(@SignedIn() { memberId }: Principal, @Args('input') input: FollowInput): Promise<FollowAnswer> {
    return this.followed.unfollow(memberId, input);
  }

  @Mutation(() => FollowsResult, { description: 'Makes a watch list, or changes its name and ideas.' })
  saveWatchList(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SaveWatchListInput,
  ): Promise<FollowAnswer> {
    return this.lists.save(memberId, input);
  }

  @Mutation(() => FollowsResult, { description: 'Deletes a watch list.' })
  deleteWatchList(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: DeleteWatchListInput,
  ): Promise<FollowAnswer> {
    return this.lists.delete(memberId, input);
  }
}

/** How an idea is followed. */
@Resolver(() => IdeaModel)
export class FollowedIdeaResolver {
  constructor(private readonly ideas: FollowedIdeas) {}

  @ResolveField(() => Boolean, { description: 'Whether you follow it.' })
  followed(@Parent() { id }: IdeaModel, @Context() request: RequestContext): Promise<boolean> {
    const memberId = request.principal?.memberId ?? null;
    return this.ideas.isFollowed({ ideaId: decodeId('Idea', id) ?? 0, memberId }, request);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many members follow it; null for fewer than five, whose number could tell who they are.',
  })
  followers(@Parent() { id }: IdeaModel, @Context() request: RequestContext): Promise<number | null> {
    return this.ideas.count(decodeId('Idea', id) ?? 0, request);
  }
}
