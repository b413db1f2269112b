import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql';
import type { Idea } from './idea-query';

const RankQuery = graphql(`
  query Rank($id: ID!) {
    idea(id: $id) {
      id
      rank
    }
  }
`);

const pollMs = 15_000;

/** The rank depends on all other ideas, so no stream of this one tells of it. */
export function useRank({ id, rank }: Idea): number | null {
  const { data } = useQuery(RankQuery, {
    variables: { id },
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  return data?.idea ? data.idea.rank : rank;
}
