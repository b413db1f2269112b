import type { ModerationDecision } from './moderation.model.js';

const BECAME: Record<ModerationDecision, string> = {
  ALLOW: 'it goes on',
  DISMISS: 'nothing is to be done',
  REMOVE_COMMENT: 'the comment was removed',
  RETIRE_IDEA: 'the idea was retired',
  MERGE: 'the idea was merged into another one',
};

/** What curators made of it, for `ToldPeople.reporters`. */
export const reportersText = (title: string, decision: ModerationDecision, reason: string): string =>
  `You reported something about “${title}”. Curators looked at it: ${BECAME[decision]}. They say: ${reason}`;
