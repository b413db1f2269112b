export type ModerationCode =
  | 'NOTHING_REPORTED'
  | 'REPORT_OF_OWN'
  | 'TOO_MANY_REPORTS'
  | 'SAME_IDEA'
  | 'IDEA_IS_OVER'
  | 'TARGET_IS_OVER'
  | 'UNKNOWN_ITEM'
  | 'DECIDED_ALREADY'
  | 'DECISION_NOT_POSSIBLE';

/** What people are told when a report or a decision about one is refused. Every code has its own sentence. */
export const MODERATION_SENTENCES: Record<ModerationCode, string> = {
  NOTHING_REPORTED: 'Say what you report: one idea, or one comment.',
  REPORT_OF_OWN: 'This is your own: nobody has to be told of it.',
  TOO_MANY_REPORTS: 'You have reported a lot within an hour. Try again later.',
  SAME_IDEA: 'An idea cannot be a duplicate of itself.',
  IDEA_IS_OVER: 'This idea was retired, or merged into another one.',
  TARGET_IS_OVER: 'The other idea was retired, or merged into another one: choose one that goes on.',
  UNKNOWN_ITEM: 'There is no such item in the queue of curators.',
  DECIDED_ALREADY: 'A curator has decided this already.',
  DECISION_NOT_POSSIBLE: 'This decision does not go with what it is about.',
};
