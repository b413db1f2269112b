import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql';

const FiguresQuery = graphql(`
  query Figures($id: ID!) {
    exchange {
      epoch
      sequence
    }
    idea(id: $id) {
      id
      rank
      merit {
        value
        band
        evidence
      }
      markets {
        id
        volume
        tradeCount
        stateReason
        stateUntil
        closesAt
      }
    }
  }
`);

const pollMs = 5_000;

/**
 * The rank depends on all other ideas, so no stream of this one tells of it. The answer reaches the page
 * through the rank store and, for what was traded, through the cache.
 */
export function useFreshFigures(id: string): void {
  useQuery(FiguresQuery, {
    variables: { id },
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
}
