import { type AnswerCode, SENTENCES } from '../answers/sentences.js';
import { PERSON_SENTENCES, type PersonCode } from '../members/person-sentences.js';

export type OwnSignInCode =
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_ENDED'
  | 'TOO_MANY_ATTEMPTS'
  | 'LINK_NOT_VALID'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_LIKE_YOU'
  | 'DEMO_ONLY'
  | 'UNKNOWN_MEMBER'
  | 'UNKNOWN_INVITATION'
  | 'MEMBER_WITHOUT_EMAIL';

/** What people are told around sign-in and invitations. Every code has its own sentence. */
export const SIGN_IN_SENTENCES: Record<OwnSignInCode, string> = {
  SIGN_IN_FAILED: 'The e-mail address or the password is not right.',
  SIGN_IN_ENDED: 'This sign-in was done before, and has ended since. Sign in anew, with another key.',
  TOO_MANY_ATTEMPTS: 'There were too many attempts. Wait a few minutes and try again.',
  LINK_NOT_VALID: 'This link does not work, or not any more. Ask for a new one.',
  PASSWORD_TOO_SHORT: 'A password has at least 12 characters. Several words in a row do well.',
  PASSWORD_TOO_LONG: 'A password has at most 200 characters.',
  PASSWORD_TOO_COMMON: 'This password is among the first that somebody would try. Choose another one.',
  PASSWORD_LIKE_YOU: 'A password cannot be your name, handle or e-mail address.',
  DEMO_ONLY: 'Signing in without a password is only possible in the demo, at the machine that it runs on.',
  UNKNOWN_MEMBER: 'There is no such member to sign in as.',
  UNKNOWN_INVITATION: 'There is no such invitation: it was used, taken back, or its time is over.',
  MEMBER_WITHOUT_EMAIL: 'This member has no e-mail address here, so a password would be of no use.',
};

export type SignInCode = OwnSignInCode | PersonCode | AnswerCode;

const ALL: Record<SignInCode, string> = { ...SENTENCES, ...PERSON_SENTENCES, ...SIGN_IN_SENTENCES };

/** A refusal as the API tells it. */
export function refused(code: SignInCode): { code: string; message: string } {
  return { code, message: ALL[code] };
}
