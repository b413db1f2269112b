import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { KeyedRefusal } from '../answers/keyed-answers.js';
import { NotDone } from '../answers/not-done.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';
import { IDEA_LIFE_SENTENCES } from '../idea-life/idea-life-sentences.js';
import { TALK_SENTENCES } from '../talk/talk-sentences.js';
import { MODERATION_SENTENCES, type ModerationCode } from './moderation-sentences.js';

export type Refusable = ModerationCode | 'WRONG_STAGE' | 'UNKNOWN_COMMENT' | 'COMMENT_REMOVED' | AnswerCode;

const { UNKNOWN_COMMENT, COMMENT_REMOVED } = TALK_SENTENCES;
const { WRONG_STAGE } = IDEA_LIFE_SENTENCES;
const ALL: Record<Refusable, string> = {
  ...SENTENCES,
  ...MODERATION_SENTENCES,
  WRONG_STAGE,
  UNKNOWN_COMMENT,
  COMMENT_REMOVED,
};

/** A refusal of this feature as the API tells it. */
export function refusal(code: Refusable): CommandRejectedModel {
  return { code, message: ALL[code] };
}

/** What to throw in a transaction that is refused: it leaves no key behind, for it may be so another time. */
export const notDone = (code: Refusable): NotDone<Refusable> => new NotDone(code);

/** Whether the transaction of a key was done, now or before. */
export type Once = { readonly ok: true } | { readonly ok: false; readonly code: KeyedRefusal };
