import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanComment } from './clean-comment.js';
import type { EditCommentInput } from './comment.inputs.js';
import { lockOwnComment } from './own-comment.js';
import { type TalkAnswer, TalkCommand, type Talked } from './talk-command.js';
import { talkRefusal } from './talk-sentences.js';
import { TellAddressed } from './tell-addressed.js';

/**
 * Lets writers say their comment anew. What it said before is not kept, and those who found that useful did not say so
 * of what it says now: their votes go with it. How it was signed stays.
 */
@Injectable()
export class EditComment {
  constructor(
    private readonly command: TalkCommand,
    private readonly addressed: TellAddressed,
  ) {}

  async edit(memberId: number, { idempotencyKey: key, ...input }: EditCommentInput): Promise<TalkAnswer> {
    const text = cleanComment(input.text);
    if (!text.ok) return talkRefusal(text.code);
    const edit = { memberId, commentId: input.commentId, text: text.value };
    return this.command.run({ memberId, key, body: ['editComment', input] }, (manager) =>
      this.work(manager, edit),
    );
  }

  private async work(
    manager: EntityManager,
    edit: { readonly memberId: number; readonly commentId: string; readonly text: string },
  ): Promise<Talked> {
    const comment = await lockOwnComment(manager, edit);
    const { id: commentId, idea_id: ideaId } = comment;
    if (comment.text === edit.text) return { commentId, ideaId };
    await manager.query('DELETE FROM comment_vote WHERE comment_id = $1', [commentId]);
    await manager.query('UPDATE comment SET text = $2, edited_at = now() WHERE id = $1', [
      commentId,
      edit.text,
    ]);
    const [idea]: { title: string }[] = await manager.query('SELECT title FROM idea WHERE id = $1', [ideaId]);
    const written = { commentId, ideaId, title: idea?.title ?? '', text: edit.text };
    const signed = { writerId: edit.memberId, signedAs: comment.signed_as, parentId: comment.parent_id };
    await this.addressed.ofEdited(manager, { ...written, ...signed }, comment.text);
    return { commentId, ideaId };
  }
}
