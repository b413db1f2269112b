import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { IdeaFilter } from './idea-filter';
import { SecondsWantedQuery, type WantedIdea } from './seconds-query';

const pageSize = 50;
const pollMs = 10_000;

export interface SecondsWantedState {
  /** Null until it was read. */
  ideas: { totalCount: number; nodes: readonly WantedIdea[] } | null;
  error: Error | undefined;
  reread: () => void;
  more: () => void;
}

/** Ideas on their way to a market, read as long as they are `shown`. */
export function useSecondsWanted(
  { search, topic, tag }: Pick<IdeaFilter, 'search' | 'topic' | 'tag'>,
  shown: boolean,
): SecondsWantedState {
  const [first, setFirst] = useState(pageSize);
  const { data, previousData, error, refetch } = useQuery(SecondsWantedQuery, {
    variables: { first, search: search || null, topic: topic || null, tag: tag || null },
    skip: !shown,
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    ideas: (data ?? previousData)?.ideas ?? null,
    error,
    reread: () => void refetch().catch(() => undefined),
    more: () => setFirst(first + pageSize),
  };
}
