import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { seedLink } from '../live/seed-link';
import { pages } from './pages';
import { socket } from './socket';

/** Lists come whole from the server, so a new one replaces the old one. */
const replace = { merge: (_old: unknown, incoming: unknown) => incoming };

const cache = new InMemoryCache({
  possibleTypes: {
    SignInResult: ['SignedIn', 'SignInRefused'],
    VerifyEmailResult: ['EmailVerified', 'CommandRejected'],
    AccountResult: ['AccountChanged', 'CommandRejected'],
    AccessTokenResult: ['AccessTokenCreated', 'CommandRejected'],
    InvitationResult: ['InvitationMade', 'CommandRejected'],
    InvitationRevokedResult: ['InvitationRevoked', 'CommandRejected'],
    LinkResult: ['LinkMade', 'CommandRejected'],
    MemberResult: ['MemberSet', 'CommandRejected'],
    LegalHoldResult: ['LegalHoldChanged', 'CommandRejected'],
    ErasureResult: ['Erased', 'CommandRejected'],
    UnsealingResult: ['UnsealingChanged', 'CommandRejected'],
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
    Query: {
      fields: {
        demoMembers: replace,
        members: pages('search', 'role'),
        invitations: replace,
        legalHolds: replace,
        audit: pages('act', 'actor', 'subject', 'from', 'to'),
        marketActivity: pages('marketId'),
        participants: replace,
        unsealings: replace,
      },
    },
    Exchange: { keyFields: [], fields: { tradingPolicy: { merge: true }, allowance: { merge: true } } },
    Viewer: {
      fields: {
        balance: { merge: true },
        positions: replace,
        orders: replace,
        sessions: replace,
        accessTokens: replace,
        notices: pages(),
      },
    },
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
