import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useStanding } from '../../live/use-standing';
import { type MeritFacts, MeritQuery } from './merit-query';

const pollMs = 30_000;

/**
 * What is published of an idea's merit, which is null as long as nothing is and while it is hidden from who looks, and
 * what goes with it. The stream of the ranking tells when it changed.
 */
export function useMerit(ideaId: string): MeritFacts | null {
  const { data, refetch } = useQuery(MeritQuery, {
    variables: { id: ideaId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const merit = data?.idea?.merit ?? null;
  const { rank, merit: value } = useStanding({ id: ideaId, rank: null });
  const behind = rank !== null && (rank !== merit?.rank || value !== merit.value);
  const news = behind ? `${rank} ${value}` : null;
  useEffect(() => {
    if (news !== null) refetch().catch(() => undefined);
  }, [news, refetch]);
  return data?.idea ?? null;
}
