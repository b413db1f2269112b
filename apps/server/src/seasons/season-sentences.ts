import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';

export type SeasonCode = 'SEASON_NAME_INVALID' | 'SEASON_NAME_TAKEN' | 'SEASON_NOT_RUNNING';

/** What administrators are told when a season cannot end. Every code has its own sentence. */
export const SEASON_SENTENCES: Record<SeasonCode, string> = {
  SEASON_NAME_INVALID: 'Name the next season in one line of 1 to 60 characters.',
  SEASON_NAME_TAKEN: 'There is a season of this name already. Choose another name.',
  SEASON_NOT_RUNNING: 'This season has ended already.',
};

export type SeasonRefusable = SeasonCode | AnswerCode;

const ALL: Record<SeasonRefusable, string> = { ...SENTENCES, ...SEASON_SENTENCES };

/** A refusal of this feature as the API tells it. */
export const seasonRefusal = (code: SeasonRefusable): CommandRejectedModel => ({ code, message: ALL[code] });
