import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';

export type AnswerBackCode =
  | 'NOT_YOUR_TOPIC'
  | 'NOT_OPEN_TO_ANSWERS'
  | 'ANSWERED_ALREADY'
  | 'ANSWER_TOO_LONG'
  | 'UNTIL_MISSING'
  | 'UNTIL_PASSED'
  | 'UNTIL_TOO_FAR'
  | 'NOT_ADOPTED'
  | 'SHIPPED_ALREADY'
  | 'DECIDER_TOPIC_INVALID'
  | 'NOT_A_DECIDER'
  | 'DECIDERS_TOO_MANY';

/** What people are told when an answer to an idea is refused. Every code has its own sentence. */
export const ANSWER_BACK_SENTENCES: Record<AnswerBackCode, string> = {
  NOT_YOUR_TOPIC: 'Others are named to answer ideas of this topic.',
  NOT_OPEN_TO_ANSWERS: 'Only an idea that is open can be answered.',
  ANSWERED_ALREADY: 'This idea was answered already.',
  ANSWER_TOO_LONG: 'Shorten the reason to 5,000 characters.',
  UNTIL_MISSING: 'Say until when the answer is deferred.',
  UNTIL_PASSED: 'The date has to lie ahead.',
  UNTIL_TOO_FAR: 'An answer can be deferred by at most 180 days; other dates lie within ten years.',
  NOT_ADOPTED: 'Only an idea that was adopted can be shipped.',
  SHIPPED_ALREADY: 'This idea was shipped already.',
  DECIDER_TOPIC_INVALID: 'A topic has 1 to 60 characters in one line; * stands for all other topics.',
  NOT_A_DECIDER: 'Only members with the role of a decider can be named.',
  DECIDERS_TOO_MANY: 'A topic has at most 10 deciders.',
};

export type AnswerBackRefusal = AnswerBackCode | AnswerCode;

/** A refusal of this feature as the API tells it. */
export function refusal(code: AnswerBackRefusal): CommandRejectedModel {
  const sentences: Record<AnswerBackRefusal, string> = { ...SENTENCES, ...ANSWER_BACK_SENTENCES };
  return { code, message: sentences[code] };
}
