import { graphql, type ResultOf } from '../graphql';

export const HaltedMarketsQuery = graphql(`
  query HaltedMarkets {
    exchange {
      halted
    }
    haltedMarkets {
      since
      actor
      reason
      market {
        id
        ideaId
        question
        stateReason
        stateUntil
      }
    }
  }
`);

export const HaltHistoryQuery = graphql(`
  query HaltHistory($acts: [AuditAct!], $after: String) {
    audit(first: 50, acts: $acts, after: $after) {
      totalCount
      nodes {
        id
        at
        actor
        act
        subject
        subjectName
        reason
        outcome
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type HaltedMarket = ResultOf<typeof HaltedMarketsQuery>['haltedMarkets'][number];
export type HaltRecord = ResultOf<typeof HaltHistoryQuery>['audit']['nodes'][number];
