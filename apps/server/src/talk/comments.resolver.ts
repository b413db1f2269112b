import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { AddComment } from './add-comment.js';
import { AddCommentInput, EditCommentInput, MarkUsefulInput, RemoveCommentInput } from './comment.inputs.js';
import { CommentResult } from './comment-result.model.js';
import { EditComment } from './edit-comment.js';
import { MarkUseful } from './mark-useful.js';
import { RemoveComment } from './remove-comment.js';
import type { TalkAnswer } from './talk-command.js';

/** What members do in the argument about ideas. */
@Resolver()
export class CommentsResolver {
  constructor(
    private readonly adding: AddComment,
    private readonly editing: EditComment,
    private readonly removing: RemoveComment,
    private readonly marking: MarkUseful,
  ) {}

  @Mutation(() => CommentResult, {
    description:
      'Says something about an idea, answers a comment, or gives the reason for an order of yours.',
  })
  addComment(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: AddCommentInput,
  ): Promise<TalkAnswer> {
    return this.adding.add(memberId, input);
  }

  @Mutation(() => CommentResult, {
    description:
      'Changes the text of a comment of yours. How it was signed and what is shown beside it stay.',
  })
  editComment(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: EditCommentInput,
  ): Promise<TalkAnswer> {
    return this.editing.edit(memberId, input);
  }

  @Mutation(() => CommentResult, {
    description: 'Removes a comment of yours: its text is gone, its place in the thread stays.',
  })
  removeComment(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: RemoveCommentInput,
  ): Promise<TalkAnswer> {
    return this.removing.byWriter(memberId, input);
  }

  @Mutation(() => CommentResult, {
    description:
      'Says that you find a comment useful, or takes that back. Saying it twice is saying it once.',
  })
  markUseful(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MarkUsefulInput,
  ): Promise<TalkAnswer> {
    return this.marking.mark(memberId, input);
  }
}
