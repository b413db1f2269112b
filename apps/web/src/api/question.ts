import type { ApolloLink } from '@apollo/client';

/** What a query asks, with its variables: equal ones are the same question. */
export const questionOf = ({ operationName, variables }: ApolloLink.Operation): string =>
  `${operationName} ${JSON.stringify(variables)}`;
