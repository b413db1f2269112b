import { t } from '@lingui/core/macro';
/** Codes in the address of the sign-in page after a sign-in that did not work elsewhere. */
export const signInProblems: Readonly<Record<string, string>> = {
  SSO_UNAVAILABLE: t`The single sign-on does not answer just now. Try again in a moment.`,
  SSO_FAILED: t`The single sign-on did not work. Try again.`,
  SSO_CANCELLED: t`The single sign-on was broken off.`,
  SSO_EXPIRED: t`The single sign-on took too long. Try again.`,
  SSO_NOT_INVITED: t`Your account does not belong to this exchange. Ask its administrator.`,
  SSO_EMAIL_MISSING: t`The single sign-on does not tell your e-mail address. Ask its administrator.`,
  SSO_EMAIL_IN_USE: t`Somebody here has your e-mail address already. If it is you, sign in as before and verify it on your profile.`,
  SSO_MEMBER_LEFT: t`This member has left the exchange.`,
};

/** What people are told about it; the address is anybody's to write, so nothing of it is shown. */
export const problemSentence = (code: string): string =>
  (Object.hasOwn(signInProblems, code) ? signInProblems[code] : undefined) ??
  t`Signing in did not work. Try again.`;
