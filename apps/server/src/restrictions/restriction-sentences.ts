export type RestrictionCode =
  | 'RESTRICTION_UNCLEAR'
  | 'UNKNOWN_UNIT'
  | 'RESTRICTED_TOPIC_EMPTY'
  | 'RESTRICTED_TOPIC_TOO_LONG'
  | 'RESTRICTED_ALREADY'
  | 'NOT_RESTRICTED';

/** What people are told when a restriction is refused. Every code has its own sentence. */
export const RESTRICTION_SENTENCES: Record<RestrictionCode, string> = {
  RESTRICTION_UNCLEAR: 'Say who, a member or a unit, and what, an idea or a topic: one of each.',
  UNKNOWN_UNIT: 'Nobody is in a unit of this name.',
  RESTRICTED_TOPIC_EMPTY: 'Name the topic.',
  RESTRICTED_TOPIC_TOO_LONG: 'Shorten the topic to 60 characters.',
  RESTRICTED_ALREADY: 'There is such a restriction already.',
  NOT_RESTRICTED: 'There is no such restriction, or it was lifted.',
};
