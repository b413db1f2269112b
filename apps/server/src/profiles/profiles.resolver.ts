import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { aboutPages, sliceOf } from '../graphql/page.js';
import { CommentConnectionModel } from '../talk/comment.model.js';
import { COMMENT_PAGE, CommentReader } from '../talk/comment-reader.js';
import { ProfileIdeaModel, ProfileModel } from './profile.model.js';
import { MOST_IDEAS, Profiles } from './profiles.js';

const ABOUT = aboutPages(COMMENT_PAGE);

/** What members see of each other. */
@Resolver(() => ProfileModel)
export class ProfilesResolver {
  constructor(
    private readonly profiles: Profiles,
    private readonly comments: CommentReader,
  ) {}

  @Query(() => ProfileModel, {
    description:
      'What a handle has signed. Whether somebody has that handle is told to nobody: there is a profile of each.',
  })
  profile(@Args('handle', { description: 'As it is signed.' }) handle: string): Promise<ProfileModel> {
    return this.profiles.of(handle);
  }

  @ResolveField(() => [ProfileIdeaModel], {
    description: `Ideas that it proposed under this handle, or is in the team of, newest first, at most ${MOST_IDEAS}: those that are not blind any more. Not those that who asks was drawn to judge.`,
  })
  ideas(
    @Parent() { memberId }: ProfileModel,
    @Context() request: RequestContext,
  ): Promise<ProfileIdeaModel[]> {
    return this.profiles.ideas(memberId, request);
  }

  @ResolveField(() => CommentConnectionModel, {
    name: 'comments',
    description:
      'Comments and answers that are signed with it and were not removed, newest first. Read forwards only.',
  })
  async said(
    @Parent() { memberId }: ProfileModel,
    @Context() request: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null,
  ): Promise<CommentConnectionModel> {
    const slice = sliceOf({ first, after: after ?? null }, COMMENT_PAGE);
    return this.comments.signedBy(memberId ?? NOBODY, slice, request);
  }
}

/** No member has this number. */
const NOBODY = 0;
