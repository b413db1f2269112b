import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { type SsoCode, SsoProblem } from './sso-problem.js';

/** Codes of OAuth are short words; anything else that came instead of one does not get into the log. */
const WORD = /^[a-z_]{1,60}$/;

const word = (text: string): string => (WORD.test(text) ? text : 'something unknown');
const failed = (reason: string, code: SsoCode = 'SSO_FAILED'): SsoProblem => new SsoProblem(code, reason);

/** Why the library gave up, as a sentence without what the provider sent: that may be a code or a token. */
export function problemOf(error: unknown): SsoProblem {
  if (error instanceof SsoProblem) return error;
  if (error instanceof AuthorizationResponseError) {
    const code = error.error === 'access_denied' ? 'SSO_CANCELLED' : 'SSO_FAILED';
    return failed(`the provider sent the person back with ${word(error.error)}`, code);
  }
  if (error instanceof ResponseBodyError)
    return failed(`the provider answered ${error.status}, ${word(error.error)}`);
  if (error instanceof WWWAuthenticateChallengeError) return failed(`the provider answered ${error.status}`);
  // With a code the library has looked at an answer and did not like it; otherwise there was none.
  if (error instanceof ClientError && error.code !== undefined && error.code !== 'OAUTH_TIMEOUT')
    return failed(causeOf(error));
  return failed(error instanceof Error ? causeOf(error) : String(error), 'SSO_UNAVAILABLE');
}

function causeOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
