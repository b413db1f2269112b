import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { seedLink } from '../live/seed-link';
import { socket } from './socket';

/** Lists come whole from the server, so a new one replaces the old one. */
const replace = { merge: (_old: unknown, incoming: unknown) => incoming };

const cache = new InMemoryCache({
  possibleTypes: {
    DemoSignInResult: ['SignedIn', 'SignInRefused'],
    ProposeIdeaResult: ['IdeaProposed', 'IdeaRejected'],
    PreviewOrderResult: ['OrderPreview', 'OrderRejected'],
    PlaceOrderResult: ['OrderPlaced', 'OrderRejected'],
    CancelOrderResult: ['OrderCancelled', 'OrderRejected'],
    AmendOrderResult: ['OrderAmended', 'OrderCancelled', 'OrderRejected'],
    CancelAllOrdersResult: ['AllOrdersCancelled', 'OrderRejected'],
    MarketChangeResult: ['MarketChanged', 'CommandRejected'],
    MemberChangeResult: ['MemberChanged', 'CommandRejected'],
    ExchangeChangeResult: ['ExchangeChanged', 'CommandRejected'],
  },
  typePolicies: {
    Query: { fields: { demoMembers: replace } },
    Exchange: { keyFields: [], fields: { tradingPolicy: { merge: true }, allowance: { merge: true } } },
    Viewer: { fields: { balance: { merge: true }, positions: replace, orders: replace } },
    Idea: { fields: { markets: replace } },
    Market: {
      fields: {
        book: replace,
        trades: replace,
        sparkline: replace,
        contracts: replace,
        resolution: replace,
        house: replace,
      },
    },
  },
});

export const client = new ApolloClient({
  cache,
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    seedLink.concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin' })),
  ),
});
