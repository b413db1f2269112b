import { graphql, type ResultOf } from '../graphql';

export const ParticipantsQuery = graphql(`
  query Participants($marketId: ID!) {
    market(id: $marketId) {
      id
      question
      contracts {
        index
        name
      }
    }
    participants(marketId: $marketId) {
      alias
      insider
      shares
      bought
      sold
      openOrders
    }
  }
`);

export const ActivityQuery = graphql(`
  query MarketActivity($marketId: ID!, $after: String) {
    marketActivity(marketId: $marketId, first: 50, after: $after) {
      nodes {
        id
        at
        contract {
          index
          name
        }
        price
        quantity
        buyer
        seller
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const UnsealingFields = graphql(`
  fragment UnsealingFields on Unsealing {
    id
    marketId
    question
    alias
    reason
    state
    requestedBy
    requestedAt
    decidedBy
    decidedAt
    handle
    name
  }
`);

export const UnsealingsQuery = graphql(
  `
    query Unsealings {
      unsealings {
        ...UnsealingFields
      }
    }
  `,
  [UnsealingFields],
);

export const RequestUnsealingMutation = graphql(
  `
    mutation RequestUnsealing($input: RequestUnsealingInput!) {
      answer: requestUnsealing(input: $input) {
        ... on UnsealingChanged {
          unsealing {
            ...UnsealingFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [UnsealingFields],
);

export const DecideUnsealingMutation = graphql(
  `
    mutation DecideUnsealing($input: DecideUnsealingInput!) {
      answer: decideUnsealing(input: $input) {
        ... on UnsealingChanged {
          unsealing {
            ...UnsealingFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [UnsealingFields],
);

type Participants = ResultOf<typeof ParticipantsQuery>;
export type RiskMarket = NonNullable<Participants['market']>;
export type Participant = Participants['participants'][number];
export type Activity = ResultOf<typeof ActivityQuery>['marketActivity']['nodes'][number];
export type Unsealing = ResultOf<typeof UnsealingFields>;
