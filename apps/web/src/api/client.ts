import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { seedLink } from '../live/seed-link';
import { pages } from './pages';
import { patientFetch } from './patient-fetch';
import { patientReadsLink } from './patient-reads';
import { readFailuresLink } from './read-failures';
import { sharedReadsLink } from './shared-reads';
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
    DiscardDraftResult: ['DraftDiscarded', 'CommandRejected'],
    PreviewOrderResult: ['OrderPreview', 'OrderRejected'],
    PlaceOrderResult: ['OrderPlaced', 'OrderRejected'],
    CancelOrderResult: ['OrderCancelled', 'OrderRejected'],
    AmendOrderResult: ['OrderAmended', 'OrderCancelled', 'OrderRejected'],
    CancelAllOrdersResult: ['AllOrdersCancelled', 'OrderRejected'],
    MarketChangeResult: ['MarketChanged', 'CommandRejected'],
    MemberChangeResult: ['MemberChanged', 'CommandRejected'],
    DutyResult: ['DutyChanged', 'CommandRejected'],
    CommentResult: ['CommentChanged', 'CommandRejected'],
    FollowsResult: ['FollowsChanged', 'CommandRejected'],
    ShowMeResult: ['Shown', 'CommandRejected'],
    ExchangeChangeResult: ['ExchangeChanged', 'CommandRejected'],
    IdeaResult: ['IdeaChanged', 'CommandRejected'],
    TopicDecidersResult: ['TopicDecidersChanged', 'CommandRejected'],
  },
  typePolicies: {
    Query: {
      fields: {
        demoMembers: replace,
        members: pages('search', 'role'),
        moderationQueue: pages('done'),
        invitations: replace,
        legalHolds: replace,
        answerBook: pages(),
        deciderRecords: replace,
        topicDeciders: replace,
        audit: pages('act', 'actor', 'subject', 'from', 'to'),
        marketActivity: pages('marketId'),
        participants: replace,
        resolutionDesk: replace,
        lot: { merge: true },
        unsealings: replace,
        rotatingSlot: { merge: true },
      },
    },
    Exchange: {
      keyFields: [],
      fields: { tradingPolicy: { merge: true }, ideasPolicy: { merge: true }, allowance: { merge: true } },
    },
    Viewer: {
      fields: {
        balance: { merge: true },
        positions: replace,
        orders: replace,
        sessions: replace,
        accessTokens: replace,
        drafts: replace,
        duties: replace,
        follows: replace,
        watchLists: replace,
        notices: pages(),
        statement: pages('kinds'),
        statementTotals: replace,
      },
    },
    Idea: {
      fields: {
        markets: replace,
        comments: replace,
        casesFor: replace,
        casesAgainst: replace,
        tags: replace,
        links: replace,
        versions: replace,
        team: replace,
        teamAsked: replace,
        history: replace,
        seconds: { merge: true },
        merit: { merge: true },
      },
    },
    Comment: { fields: { replies: replace } },
    Profile: { keyFields: ['handle'], fields: { ideas: replace, comments: pages() } },
    WatchList: { fields: { ideas: replace } },
    Market: {
      fields: {
        book: replace,
        trades: replace,
        sparkline: replace,
        contracts: replace,
        resolution: replace,
        claim: { merge: true },
        house: replace,
      },
    },
  },
});

export const client = new ApolloClient({
  cache,
  queryDeduplication: false,
  link: ApolloLink.from([
    sharedReadsLink(),
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      ApolloLink.from([
        readFailuresLink,
        seedLink,
        patientReadsLink,
        new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: patientFetch }),
      ]),
    ),
  ]),
});
