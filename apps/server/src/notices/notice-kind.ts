/** What members are told about, by the names that stay. */
export const NOTICE_KINDS = [
  'SECONDS_WANTED',
  'OPENING',
  'ORDER_FILLED',
  'RESOLUTION',
  'JURY_DUTY',
  'ANSWER_DUE',
  'MENTION',
  'FOLLOWED',
  'TEAM',
  'MODERATION',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
