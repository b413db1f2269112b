import { graphql, type ResultOf } from '../graphql';

export const LotQuery = graphql(`
  query Lot($marketId: ID!, $kind: LotKind!) {
    lot(marketId: $marketId, kind: $kind) {
      kind
      draw
      commitment
      secret
      journalHash
      journalSequence
      seed
      drawnAt
      seats
      tickets {
        ticket
        state
      }
      mine
    }
  }
`);

export const VerdictQuery = graphql(`
  query Verdict($ideaId: ID!, $marketId: ID!) {
    idea(id: $ideaId) {
      id
      headline
    }
    market(id: $marketId) {
      id
      headline
      verdict {
        seats
        yes
        no
        outcome
        decidedAt
        reasons {
          vote
          text
        }
      }
    }
    jury: lot(marketId: $marketId, kind: JURY) {
      draw
    }
    panel: lot(marketId: $marketId, kind: PANEL) {
      draw
    }
    resolvers: lot(marketId: $marketId, kind: RESOLVERS) {
      draw
    }
  }
`);

export type PublishedLot = NonNullable<ResultOf<typeof LotQuery>['lot']>;
export type ShownVerdict = NonNullable<NonNullable<ResultOf<typeof VerdictQuery>['market']>['verdict']>;
