import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Says where subscriptions are to be had, instead of failing in their execution. */
export const NO_SUBSCRIPTIONS_OVER_HTTP: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== 'subscription') return;
        throw new GraphQLError(
          'Subscriptions are served over a WebSocket (graphql-transport-ws) at this address.',
          {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          },
        );
      },
    };
  },
};
