import { GraphQLError } from 'graphql';

/** Too much was asked in a while. */
export function rateLimited(retryAfterSeconds: number): GraphQLError {
  const wait = retryAfterSeconds === 1 ? 'a second' : `${retryAfterSeconds} seconds`;
  return new GraphQLError(`These are too many requests. Try again in ${wait}.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds },
  });
}
