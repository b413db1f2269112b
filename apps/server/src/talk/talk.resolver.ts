import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { decodeId } from '../graphql/global-id.js';
import { aboutPages, type Page, pageOf, pageSize, sliceOf } from '../graphql/page.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { CASES, Cases } from './cases.js';
import { CommentConnectionModel, CommentModel } from './comment.model.js';
import { COMMENT_PAGE, CommentReader } from './comment-reader.js';
import type { Stance } from './stance.model.js';

const ABOUT = aboutPages(COMMENT_PAGE);
const ABOUT_CASES = `How many: ${CASES.usual} unless something is said, and never more than ${CASES.most}.`;

/** What is said about an idea. */
@Resolver(() => IdeaModel)
export class TalkResolver {
  constructor(
    private readonly reader: CommentReader,
    private readonly cases: Cases,
  ) {}

  @ResolveField(() => CommentConnectionModel, {
    description: 'The comments that open threads, newest first. Read forwards only.',
  })
  async comments(
    @Parent() idea: IdeaModel,
    @Context() request: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null,
  ): Promise<CommentConnectionModel> {
    const slice = sliceOf({ first, after: after ?? null }, COMMENT_PAGE);
    return this.reader.threads(numberOf(idea), slice, request);
  }

  @ResolveField(() => Int, { description: 'Comments and answers that were not removed.' })
  commentCount(@Parent() idea: IdeaModel, @Context() request: RequestContext): Promise<number> {
    return this.reader.count(numberOf(idea), request);
  }

  @ResolveField(() => [CommentModel], {
    description:
      'The best cases for it, best first: by what readers find useful and by how good the judgement of their writers was in settled markets, never by who they are.',
  })
  casesFor(
    @Parent() idea: IdeaModel,
    @Context() request: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: CASES.usual, description: ABOUT_CASES })
    first: number | null,
  ): Promise<CommentModel[]> {
    return this.best(idea, { stance: 'FOR', first }, request);
  }

  @ResolveField(() => [CommentModel], {
    description: 'The best cases against it, best first, by the same rule.',
  })
  casesAgainst(
    @Parent() idea: IdeaModel,
    @Context() request: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: CASES.usual, description: ABOUT_CASES })
    first: number | null,
  ): Promise<CommentModel[]> {
    return this.best(idea, { stance: 'AGAINST', first }, request);
  }

  private async best(
    idea: IdeaModel,
    { stance, first }: { readonly stance: Stance; readonly first: number | null },
    request: RequestContext,
  ): Promise<CommentModel[]> {
    return this.cases.best({ ideaId: numberOf(idea), stance, size: pageSize(first, CASES) }, request);
  }
}

/** What hangs on a comment. */
@Resolver(() => CommentModel)
export class CommentResolver {
  constructor(
    private readonly reader: CommentReader,
    private readonly ideas: IdeaBoard,
  ) {}

  @ResolveField(() => IdeaModel, {
    nullable: true,
    description: 'The idea that it is about; null in the second before that is known here.',
  })
  idea(@Parent() { ideaId }: CommentModel): IdeaModel | null {
    return this.ideas.find(ideaId);
  }

  @ResolveField(() => IdeaModel, {
    nullable: true,
    description:
      'The duplicate that it was said about, before that was joined with this idea: a proposer who signed it is the one of the duplicate. null: it was said here.',
  })
  fromIdea(@Parent() { fromIdeaId }: CommentModel): IdeaModel | null {
    return fromIdeaId === null ? null : this.ideas.find(fromIdeaId);
  }

  @ResolveField(() => CommentConnectionModel, {
    description:
      'All answers in its thread, oldest first, those to answers too: `parentId` says to which. Answers themselves have none. Read forwards only.',
  })
  async replies(
    @Parent() { commentId, isAnswer }: CommentModel,
    @Context() request: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null,
  ): Promise<CommentConnectionModel> {
    const slice = sliceOf({ first, after: after ?? null }, COMMENT_PAGE);
    return isAnswer ? NO_ANSWERS : this.reader.answers(commentId, slice, request);
  }
}

const NO_ANSWERS: Page<CommentModel> = pageOf([], { hasNextPage: false, hasPreviousPage: false });

/** 0, which is no idea, for what is not the id of one. */
const numberOf = ({ id }: IdeaModel): number => decodeId('Idea', id) ?? 0;
