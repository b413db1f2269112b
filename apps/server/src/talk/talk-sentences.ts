import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';

export type TalkCode =
  | 'COMMENT_EMPTY'
  | 'COMMENT_TOO_LONG'
  | 'SIGNATURE_NOT_YOURS'
  | 'NAME_UNKNOWN'
  | 'IDEA_NOT_PROPOSED'
  | 'IDEA_MERGED'
  | 'TOO_MANY_COMMENTS'
  | 'UNKNOWN_COMMENT'
  | 'COMMENT_ELSEWHERE'
  | 'COMMENT_REMOVED'
  | 'NOT_YOUR_COMMENT'
  | 'OWN_COMMENT'
  | 'ORDER_NOT_YOURS'
  | 'ORDER_HAS_REASON';

/** What people are told when something about the argument is refused. Every code has its own sentence. */
export const TALK_SENTENCES: Record<TalkCode, string> = {
  COMMENT_EMPTY: 'Write something first.',
  COMMENT_TOO_LONG: 'Shorten the comment to 5,000 characters.',
  SIGNATURE_NOT_YOURS:
    'Sign with your handle or your name; proposer and team are signed as such by themselves.',
  NAME_UNKNOWN: 'Your name is not known here, so you can only sign with your handle.',
  IDEA_NOT_PROPOSED: 'This idea is a draft: it can be talked about once it is proposed.',
  IDEA_MERGED: 'This idea was joined with another one. Go on there.',
  TOO_MANY_COMMENTS: 'You have written many comments within an hour. Try again later.',
  UNKNOWN_COMMENT: 'There is no such comment.',
  COMMENT_ELSEWHERE: 'The comment that you answer is about another idea.',
  COMMENT_REMOVED: 'This comment was removed.',
  NOT_YOUR_COMMENT: 'Only who wrote a comment can change it.',
  OWN_COMMENT: 'Whether your own comment is useful is for others to say.',
  ORDER_NOT_YOURS: 'There is no order of yours with this id in a market of this idea.',
  ORDER_HAS_REASON: 'You gave a reason for this order already.',
};

export type Refusable = TalkCode | AnswerCode;

const ALL: Record<Refusable, string> = { ...SENTENCES, ...TALK_SENTENCES };

/** A refusal of this feature as the API tells it. */
export const talkRefusal = (code: Refusable): CommandRejectedModel => ({ code, message: ALL[code] });
