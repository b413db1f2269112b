import { Injectable } from '@nestjs/common';
import type { MarkUsefulInput } from './comment.inputs.js';
import { lockComment } from './own-comment.js';
import { notDone, type TalkAnswer, TalkCommand } from './talk-command.js';

/** Lets readers say that a comment is useful: once each, however often they say it; and take that back. */
@Injectable()
export class MarkUseful {
  constructor(private readonly command: TalkCommand) {}

  mark(memberId: number, { idempotencyKey: key, ...input }: MarkUsefulInput): Promise<TalkAnswer> {
    return this.command.run({ memberId, key, body: ['markUseful', input] }, async (manager) => {
      const { id, idea_id: ideaId, member_id: writerId } = await lockComment(manager, input.commentId);
      if (writerId === memberId) throw notDone('OWN_COMMENT');
      await manager.query(input.useful ? MARK : TAKE_BACK, [id, memberId]);
      return { commentId: id, ideaId };
    });
  }
}

const MARK = 'INSERT INTO comment_vote (comment_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const TAKE_BACK = 'DELETE FROM comment_vote WHERE comment_id = $1 AND member_id = $2';
