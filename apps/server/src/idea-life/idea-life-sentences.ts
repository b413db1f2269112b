import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { NotDone } from '../answers/not-done.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';

export type IdeaLifeCode =
  | 'WRONG_STAGE'
  | 'OWN_IDEA'
  | 'SECONDED_ALREADY'
  | 'NOT_SECONDED'
  | 'NOT_PROPOSER'
  | 'NOT_ON_TEAM'
  | 'NOT_ASKED'
  | 'ON_TEAM_ALREADY'
  | 'TEAM_FULL'
  | 'NOT_BLIND';

/** What people are told when something about the stage of an idea is refused. Every code has its own sentence. */
export const IDEA_LIFE_SENTENCES: Record<IdeaLifeCode, string> = {
  WRONG_STAGE: 'The idea is not at a stage at which this can be done.',
  OWN_IDEA: 'Proposer and team cannot second their own idea.',
  SECONDED_ALREADY: 'You second this idea already.',
  NOT_SECONDED: 'You do not second this idea.',
  NOT_PROPOSER: 'This is for who proposed the idea.',
  NOT_ON_TEAM: 'You are not on the team of this idea.',
  NOT_ASKED: 'You are not asked to join the team of this idea.',
  ON_TEAM_ALREADY: 'This member belongs to the idea already, or is asked to.',
  TEAM_FULL: 'A team has at most 20 members, those included who are asked.',
  NOT_BLIND: 'This idea is not blind.',
};

export type IdeaLifeRefusal = IdeaLifeCode | AnswerCode;

const ALL: Record<IdeaLifeRefusal, string> = { ...SENTENCES, ...IDEA_LIFE_SENTENCES };

/** A refusal of this feature as the API tells it. */
export const refusal = (code: IdeaLifeRefusal): CommandRejectedModel => ({ code, message: ALL[code] });

/** What to throw in a transaction that is refused. */
export const notDone = (code: IdeaLifeRefusal): NotDone<IdeaLifeRefusal> => new NotDone(code);
