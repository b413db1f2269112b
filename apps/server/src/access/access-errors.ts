import { GraphQLError } from 'graphql';

/** Nobody is signed in, and this needs somebody. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** Somebody is signed in who may not do this. */
export function forbidden(): GraphQLError {
  return new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });
}
