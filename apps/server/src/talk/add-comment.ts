import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decodeId } from '../graphql/global-id.js';
import { cleanComment } from './clean-comment.js';
import type { AddCommentInput } from './comment.inputs.js';
import { CommentProof, type ReasonedOrder } from './comment-proof.js';
import { CommentRate } from './comment-rate.js';
import { insertComment, type NewComment, threadOf } from './insert-comment.js';
import { ideaToTalkAbout, notToBeTalkedAbout, signComment } from './sign-comment.js';
import { notDone, type TalkAnswer, TalkCommand, type Talked } from './talk-command.js';
import { talkRefusal } from './talk-sentences.js';
import { TellAddressed } from './tell-addressed.js';

type Wanted = Omit<AddCommentInput, 'idempotencyKey' | 'ideaId' | 'orderId'> & {
  readonly ideaId: number;
  readonly memberId: number;
  readonly order: ReasonedOrder | null;
};

/** Writes a comment, an answer to one, or the reason for an order. */
@Injectable()
export class AddComment {
  constructor(
    private readonly command: TalkCommand,
    private readonly proof: CommentProof,
    private readonly rate: CommentRate,
    private readonly addressed: TellAddressed,
  ) {}

  async add(memberId: number, { idempotencyKey: key, ...input }: AddCommentInput): Promise<TalkAnswer> {
    const text = cleanComment(input.text);
    if (!text.ok) return talkRefusal(text.code);
    const ideaId = decodeId('Idea', input.ideaId);
    if (ideaId === null) return talkRefusal('UNKNOWN_IDEA');
    // Before the transaction: looking an order up takes a connection of its own.
    const asked = input.orderId ?? null;
    const order = asked === null ? null : await this.proof.order({ memberId, ideaId }, asked);
    if (asked !== null && order === null) return talkRefusal('ORDER_NOT_YOURS');
    const wanted = { ...input, text: text.value, ideaId, memberId, order };
    return this.command.run({ memberId, key, body: ['addComment', input] }, (manager) =>
      this.work(manager, wanted),
    );
  }

  private async work(manager: EntityManager, wanted: Wanted): Promise<Talked> {
    const { ideaId, memberId, text, order } = wanted;
    const idea = await ideaToTalkAbout(manager, { ideaId, memberId });
    const refused = notToBeTalkedAbout(idea);
    if (idea === null || refused !== null) throw notDone(refused ?? 'UNKNOWN_IDEA');
    const signed = await signComment(manager, idea, { memberId, signAs: wanted.signAs ?? 'HANDLE' });
    if (!signed.ok) throw notDone(signed.code);
    const thread = await threadOf(manager, { ideaId, parentId: wanted.parentId ?? null });
    if (!(await this.rate.allows(memberId))) throw notDone('TOO_MANY_COMMENTS');
    const badge = wanted.showPosition === true ? this.proof.badge(memberId, idea.market_id) : null;
    const { signedAs } = signed;
    const row: NewComment = { ideaId, memberId, text, order, badge, signedAs, stance: wanted.stance ?? null };
    const commentId = await insertComment(manager, { ...row, ...thread });
    const { title } = idea;
    const written = { commentId, ideaId, title, text, writerId: memberId, signedAs, ...thread };
    await this.addressed.ofNew(manager, written);
    return { commentId, ideaId };
  }
}
