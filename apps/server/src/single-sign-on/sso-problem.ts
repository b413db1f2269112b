/** Why a single sign-on leads nowhere, in the words that the sign-in page shows. */
export const SSO_SENTENCES = {
  SSO_UNAVAILABLE: 'The single sign-on does not answer just now. Try again in a moment.',
  SSO_FAILED: 'The single sign-on did not work. Try again.',
  SSO_CANCELLED: 'The single sign-on was broken off.',
  SSO_EXPIRED: 'The single sign-on took too long. Try again.',
  SSO_NOT_INVITED: 'Your account does not belong to this exchange. Ask its administrator.',
  SSO_EMAIL_MISSING: 'The single sign-on does not tell your e-mail address. Ask its administrator.',
  SSO_EMAIL_IN_USE:
    'Somebody here has your e-mail address already. If it is you, sign in as before and verify it on your profile.',
  SSO_MEMBER_LEFT: 'This member has left the exchange.',
} as const;

export type SsoCode = keyof typeof SSO_SENTENCES;

/** Ends a single sign-on. The code is for the person, the message for the log; neither has secrets. */
export class SsoProblem extends Error {
  override readonly name = 'SsoProblem';

  constructor(
    readonly code: SsoCode,
    reason: string,
  ) {
    super(reason);
  }
}
