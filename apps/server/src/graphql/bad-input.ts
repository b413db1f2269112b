import { GraphQLError } from 'graphql';

/** What was asked for makes no sense: a fault of who asks, in a sentence for who wrote the program. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
