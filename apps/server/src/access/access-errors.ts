import { GraphQLError } from 'graphql';

/** Nobody is signed in, and this needs somebody. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** Somebody is signed in who may not do this. */
export function forbidden(): GraphQLError {
  return new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** An access token that may only read was used to change something. */
export function mayOnlyRead(): GraphQLError {
  return new GraphQLError('This access token may only read.', { extensions: { code: 'FORBIDDEN' } });
}

/** Who asks cannot be found out now, because the database does not answer. */
export function unavailable(): GraphQLError {
  return new GraphQLError('The exchange cannot look up who you are just now. Try again in a moment.', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
  });
}
