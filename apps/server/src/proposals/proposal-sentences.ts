import type { KeyedRefusal } from '../answers/keyed-answers.js';
import type { TextsRefusal } from './proposal.js';

export type ProposalCode =
  | TextsRefusal
  | KeyedRefusal
  | 'DRAFT_EMPTY'
  | 'DRAFTS_TOO_MANY'
  | 'UNKNOWN_IDEA'
  | 'PROPOSED_ALREADY'
  | 'UNKNOWN_HANDLE'
  | 'TEAM_TOO_LARGE'
  | 'TEAM_HAS_YOU'
  | 'SIGNATURE_NOT_POSSIBLE'
  | 'NAME_MISSING'
  | 'NOT_OF_THE_TEAM'
  | 'EDIT_TOO_LATE'
  | 'NOTHING_CHANGED'
  | 'NOTE_TOO_LONG'
  | 'VERSIONS_TOO_MANY'
  | 'MEMBER_SUSPENDED'
  | 'MEMBER_LEFT'
  | 'RATE_LIMITED';

/** What people are told. Every code has its own sentence. */
export const PROPOSAL_SENTENCES: Record<ProposalCode, string> = {
  TITLE_EMPTY: 'Give your idea a title.',
  TITLE_TOO_LONG: 'Shorten the title to 200 characters.',
  SUMMARY_TOO_LONG: 'Shorten the summary to 10,000 characters.',
  TOPIC_EMPTY: 'Name a topic for your idea.',
  TOPIC_TOO_LONG: 'Shorten the topic to 60 characters.',
  TEXT_NOT_ALLOWED: 'The text has characters that cannot be kept; title and topic are one line each.',
  TAGS_TOO_MANY: 'An idea has at most 8 tags.',
  TAG_TOO_LONG: 'Shorten each tag to 30 characters.',
  TAG_NOT_VALID: 'A tag begins with a letter or digit and has no other signs than a dot, plus, hyphen or #.',
  LINKS_TOO_MANY: 'An idea has at most 10 links.',
  LINK_NOT_VALID: 'A link begins with http:// or https://, has no password and at most 2,000 characters.',
  DRAFT_EMPTY: 'There is nothing to keep yet.',
  DRAFTS_TOO_MANY: 'You have 20 drafts. Propose or discard one of them first.',
  UNKNOWN_IDEA: 'There is no such idea.',
  PROPOSED_ALREADY: 'This draft was proposed already.',
  UNKNOWN_HANDLE: 'There is no member of this name.',
  TEAM_TOO_LARGE: 'Ask at most 20 members into the team.',
  TEAM_HAS_YOU: 'You are the proposer: name others for the team.',
  SIGNATURE_NOT_POSSIBLE: 'Sign by your handle or by your name.',
  NAME_MISSING: 'Your account has no name: sign by your handle.',
  NOT_OF_THE_TEAM: 'Only the proposer and the team can change the text.',
  EDIT_TOO_LATE: 'The text can be changed until the opening is announced, and not afterwards.',
  NOTHING_CHANGED: 'The text is as it was.',
  NOTE_TOO_LONG: 'Shorten the note to 300 characters.',
  VERSIONS_TOO_MANY: 'The text was changed 50 times, which is as often as it can be.',
  MEMBER_SUSPENDED: 'This account is stopped for now, so it cannot put up ideas.',
  MEMBER_LEFT: 'This member has left the exchange.',
  IDEMPOTENCY_KEY_INVALID: 'The idempotency key has to be 1 to 100 printable ASCII characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was already used for another idea.',
  RATE_LIMITED: 'You have put up many ideas within an hour. Try again later.',
};

/** A refusal of this feature as the API tells it. */
export function refusal(code: ProposalCode): { code: string; message: string } {
  return { code, message: PROPOSAL_SENTENCES[code] };
}
