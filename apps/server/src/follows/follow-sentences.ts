import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';

export type FollowCode =
  | 'FOLLOW_NOT_VALID'
  | 'TOO_MANY_FOLLOWS'
  | 'LIST_NAME_EMPTY'
  | 'LIST_NAME_TOO_LONG'
  | 'TOO_MANY_LISTS'
  | 'LIST_TOO_LONG'
  | 'UNKNOWN_LIST';

/** What people are told when something about following is refused. Every code has its own sentence. */
export const FOLLOW_SENTENCES: Record<FollowCode, string> = {
  FOLLOW_NOT_VALID: 'This can be neither a handle nor a tag.',
  TOO_MANY_FOLLOWS: 'You can follow 1,000 things. Let go of one first.',
  LIST_NAME_EMPTY: 'Give the list a name.',
  LIST_NAME_TOO_LONG: 'Shorten the name of the list to 60 characters.',
  TOO_MANY_LISTS: 'You can have 50 watch lists.',
  LIST_TOO_LONG: 'A watch list has at most 500 ideas.',
  UNKNOWN_LIST: 'You have no such watch list.',
};

export type Refusable = FollowCode | AnswerCode;

const ALL: Record<Refusable, string> = { ...SENTENCES, ...FOLLOW_SENTENCES };

/** A refusal of this feature as the API tells it. */
export const followRefusal = (code: Refusable): CommandRejectedModel => ({ code, message: ALL[code] });
