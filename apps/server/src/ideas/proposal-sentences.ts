import type { ProposeRefusal } from './propose-idea.js';

/** What people are told. Every code has its own sentence. */
export const PROPOSAL_SENTENCES: Record<ProposeRefusal, string> = {
  TITLE_EMPTY: 'Give your idea a title.',
  TITLE_TOO_LONG: 'Shorten the title to 200 characters.',
  SUMMARY_TOO_LONG: 'Shorten the summary to 5,000 characters.',
  TOPIC_EMPTY: 'Name a topic for your idea.',
  TOPIC_TOO_LONG: 'Shorten the topic to 60 characters.',
  TEXT_NOT_ALLOWED: 'The text has characters that cannot be kept; title and topic are one line each.',
  MEMBER_SUSPENDED: 'This account is stopped for now, so it cannot put up ideas.',
  MEMBER_LEFT: 'This member has left the exchange.',
  IDEMPOTENCY_KEY_INVALID: 'The idempotency key has to be 1 to 100 printable ASCII characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was already used for another idea.',
  RATE_LIMITED: 'You have put up many ideas within an hour. Try again later.',
};
