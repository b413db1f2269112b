import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import { IdeaNews } from '../catalogue/idea-news.js';
import { InjectExchange } from '../exchange/tokens.js';
import { CommentReader } from './comment-reader.js';
import type { CommentChangedModel } from './comment-result.model.js';
import { type Refusable, talkRefusal } from './talk-sentences.js';

/** Refuses: everything in the transaction is undone. */
export const notDone = (code: Refusable): NotDone<Refusable> => new NotDone(code);

export interface TalkKey {
  readonly memberId: number;
  readonly key: string;
  /** The mutation's name and its input without the key. */
  readonly body: unknown;
}

/** What the work was about. */
export interface Talked {
  readonly commentId: number;
  readonly ideaId: number;
}

export type TalkAnswer = CommentChangedModel | CommandRejectedModel;

type Outcome =
  | { readonly ok: true; readonly answer: Talked }
  | { readonly ok: false; readonly code: Refusable };

/** Does something to a comment, once per key, for members who may: those who were not stopped and have not left. */
@Injectable()
export class TalkCommand {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly answers: KeyedAnswers,
    private readonly reader: CommentReader,
    private readonly news: IdeaNews,
  ) {}

  /** @param work throws `notDone` where it is refused */
  async run(
    { memberId, key, body }: TalkKey,
    work: (manager: EntityManager) => Promise<Talked>,
  ): Promise<TalkAnswer> {
    const refused = this.refusalOf(memberId);
    if (refused !== null) return talkRefusal(refused);
    const keyed = { actor: `member/${memberId}`, key, body };
    const outcome = await unlessNotDone<Outcome, Refusable>(this.answers.once(keyed, work));
    if (!outcome.ok) return talkRefusal(outcome.code);
    const { commentId, ideaId } = outcome.answer;
    this.news.changed(ideaId);
    const comment = await this.reader.find(commentId, memberId);
    return comment === null ? talkRefusal('UNKNOWN_COMMENT') : { comment };
  }

  private refusalOf(memberId: number): 'MEMBER_SUSPENDED' | 'MEMBER_LEFT' | null {
    const status = this.exchange.view.member(memberId)?.status ?? 'active';
    if (status === 'suspended') return 'MEMBER_SUSPENDED';
    return status === 'left' ? 'MEMBER_LEFT' : null;
  }
}
