export type PrivacyCode =
  | 'SESSION_DAYS_OUT_OF_RANGE'
  | 'AUDIT_WORDS_DAYS_OUT_OF_RANGE'
  | 'NOTICE_DAYS_OUT_OF_RANGE'
  | 'KEY_DAYS_OUT_OF_RANGE'
  | 'LEGAL_HOLD'
  | 'HELD_ALREADY'
  | 'NOT_HELD'
  | 'HANDLE_DIFFERS'
  | 'ERASED_ALREADY'
  | 'REASON_TELLS_WHO';

/** What people are told when something about personal data is refused. Every code has its own sentence. */
export const PRIVACY_SENTENCES: Record<PrivacyCode, string> = {
  SESSION_DAYS_OUT_OF_RANGE: 'A sign-in can last 1 to 365 days.',
  AUDIT_WORDS_DAYS_OUT_OF_RANGE: 'The words of privileged acts can be kept for 30 to 3,660 days.',
  NOTICE_DAYS_OUT_OF_RANGE: 'Notices can be kept for 1 to 3,660 days.',
  KEY_DAYS_OUT_OF_RANGE: 'Answers for idempotency keys can be kept for 1 to 365 days.',
  LEGAL_HOLD: 'A legal hold keeps this data from being erased.',
  HELD_ALREADY: 'There is a legal hold on this member already.',
  NOT_HELD: 'There is no legal hold on this member.',
  HANDLE_DIFFERS: 'This is not your handle. Type it exactly as it is written.',
  ERASED_ALREADY: 'The data of this member was erased already.',
  REASON_TELLS_WHO: 'The reason is kept, so leave out the name, handle and e-mail address of the member.',
};
