import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';

export type DutyCode =
  | 'NO_SUCH_DUTY'
  | 'DUTY_PASSED_ON'
  | 'DUTY_OVER'
  | 'VOTED_ALREADY'
  | 'NO_VOTE_HERE'
  | 'NOT_IMPARTIAL';

/** What people are told when something about their duty is refused. Every code has its own sentence. */
export const DUTY_SENTENCES: Record<DutyCode, string> = {
  NO_SUCH_DUTY: 'You have no such duty.',
  DUTY_PASSED_ON: 'This duty has gone to somebody else.',
  DUTY_OVER: 'This was decided already.',
  VOTED_ALREADY: 'You have voted. A vote stays as it was given.',
  NO_VOTE_HERE: 'There is no vote in this duty: go to the resolution desk.',
  NOT_IMPARTIAL:
    'You may not judge this any more: since the draw you got shares, orders, a part in the idea or an office. The duty goes to somebody else.',
};

export type DutyRefusable = DutyCode | AnswerCode;

const ALL: Record<DutyRefusable, string> = { ...SENTENCES, ...DUTY_SENTENCES };

/** A refusal of this feature as the API tells it. */
export function dutyRefusal(code: DutyRefusable): CommandRejectedModel {
  return { code, message: ALL[code] };
}
