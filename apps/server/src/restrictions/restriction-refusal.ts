import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';
import { RESTRICTION_SENTENCES, type RestrictionCode } from './restriction-sentences.js';

export type Refusable = RestrictionCode | AnswerCode;

const ALL: Record<Refusable, string> = { ...SENTENCES, ...RESTRICTION_SENTENCES };

/** A refusal of this feature as the API tells it. */
export function refusal(code: Refusable): CommandRejectedModel {
  return { code, message: ALL[code] };
}
