import { SENTENCES } from '../answers/sentences.js';
import { PERSON_SENTENCES } from '../members/person-sentences.js';
import { SIGN_IN_SENTENCES, type SignInCode } from '../sign-in/sign-in-sentences.js';

/** Why a change of one's own account is refused, where no other sentence says so. */
export const ACCOUNT_SENTENCES = {
  SESSION_NEEDED: 'An access token may not do this: sign in yourself.',
  NO_PROFILE: 'This account has no name and e-mail address that could be changed.',
  NO_PASSWORD: 'This account has no password: it signs in another way.',
  PASSWORD_WRONG: 'This is not your password.',
  EMAIL_ALREADY_VERIFIED: 'This e-mail address is verified already.',
  MAIL_NOT_SET_UP: 'This exchange sends no e-mail: ask its administrator.',
  MAIL_NOT_SENT: 'The e-mail could not be sent. Try again in a moment.',
  UNKNOWN_SESSION: 'There is no such session of yours any more.',
  UNKNOWN_NOTICE: 'There is no such notice of yours.',
  TOKEN_NAME_EMPTY: 'Give the access token a name.',
  TOKEN_NAME_TOO_LONG: 'Shorten the name of the access token to 60 characters.',
  TOKEN_DAYS_OUT_OF_RANGE: 'An access token works for 1 to 365 days.',
  TOKENS_TOO_MANY: 'You have 20 access tokens already: revoke one first.',
} as const;

export type AccountCode = keyof typeof ACCOUNT_SENTENCES | SignInCode;

const SENTENCES_OF_ALL: Record<AccountCode, string> = {
  ...SENTENCES,
  ...PERSON_SENTENCES,
  ...SIGN_IN_SENTENCES,
  ...ACCOUNT_SENTENCES,
};

/** A refusal as the API tells it. */
export const refused = (code: AccountCode): { code: string; message: string } => ({
  code,
  message: SENTENCES_OF_ALL[code],
});
