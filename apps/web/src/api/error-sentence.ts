import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { t } from '@lingui/core/macro';
import { said } from '../words/said';

/** Codes of errors whose message was written for programmers. */
const technical = new Set([
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
]);

/** Whether what was asked for is for members, and nobody is signed in (any more). */
export const isUnauthenticated = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');

/** What people are told about an error: never a stack, never a guess. */
export function errorSentence(error: Error): string {
  if (!CombinedGraphQLErrors.is(error))
    return t`The exchange did not answer. Check the connection and try again.`;
  const [first] = error.errors;
  const code = first?.extensions?.code;
  if (!first || code === undefined || technical.has(String(code)))
    return t`The exchange could not do that just now.`;
  return said(first.message);
}

/**
 * What people are told when a command had no answer. It may have been carried out, and may be sent again with
 * its key; an error that the exchange itself reports says what it is.
 */
export function commandErrorSentence(error: Error): string {
  if (CombinedGraphQLErrors.is(error)) return errorSentence(error);
  return t`The exchange did not answer, so it is not known whether this went through. Try again: it will not be done twice.`;
}
