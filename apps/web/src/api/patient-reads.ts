import { ApolloLink } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { OperationTypeNode } from 'graphql';
import { catchError, mergeMap, of, retry, throwError, timer } from 'rxjs';

/** From one try to the next. */
const pausesMs = [500, 1_500];
const passing: readonly number[] = [502, 503, 504];

/** An answer that says: not now. */
class NotNow extends Error {
  constructor(readonly result: ApolloLink.Result) {
    super('the exchange is not available just now');
  }
}

/**
 * Asks again, twice and after a moment, where a read found nobody or the exchange cannot answer just now. Commands are
 * not repeated here: whoever gives them decides.
 */
export const patientReadsLink = new ApolloLink((operation, forward) => {
  const answer = forward(operation);
  if (operation.operationType !== OperationTypeNode.QUERY) return answer;
  return answer.pipe(
    mergeMap((result) => (isNotNow(result) ? throwError(() => new NotNow(result)) : of(result))),
    retry({ count: pausesMs.length, delay: pauseBefore }),
    catchError((error: unknown) => (error instanceof NotNow ? of(error.result) : throwError(() => error))),
  );
});

/** Not all pages at once, after an outage that hit them all. */
function pauseBefore(error: unknown, tried: number) {
  if (!mayPass(error)) return throwError(() => error);
  return timer((pausesMs[tried - 1] ?? 0) * (0.75 + Math.random() / 2));
}

const isNotNow = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE') ?? false;

/** `fetch` fails with a TypeError where nobody answers. */
const mayPass = (error: unknown): boolean =>
  error instanceof NotNow ||
  error instanceof TypeError ||
  (ServerError.is(error) && passing.includes(error.statusCode));
