import { ACCOUNT_SENTENCES } from '../account/account-sentences.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';
import { MEMBER_SENTENCES } from '../members/member-sentences.js';
import { PERSON_SENTENCES } from '../members/person-sentences.js';
import { PRIVACY_SENTENCES, type PrivacyCode } from './privacy-sentences.js';

export type Refusable = PrivacyCode | 'NO_SUCH_MEMBER' | 'SESSION_NEEDED' | 'LAST_ADMINISTRATOR' | AnswerCode;

const ALL: Record<Refusable, string> = {
  ...SENTENCES,
  ...PRIVACY_SENTENCES,
  NO_SUCH_MEMBER: PERSON_SENTENCES.NO_SUCH_MEMBER,
  SESSION_NEEDED: ACCOUNT_SENTENCES.SESSION_NEEDED,
  LAST_ADMINISTRATOR: MEMBER_SENTENCES.LAST_ADMINISTRATOR,
};

/** A refusal of this feature as the API tells it. */
export function refusal(code: Refusable): CommandRejectedModel {
  return { code, message: ALL[code] };
}
