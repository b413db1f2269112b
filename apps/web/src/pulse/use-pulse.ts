import { useQuery } from '@apollo/client/react';
import { PulseQuery, type Range, type Size } from './pulse-query';

const pollMs = 15_000;

/** The pulse, read again and again as long as the page is looked at. */
export function usePulse({ range, by }: { range: Range; by: Size }) {
  const { data, previousData, error, refetch } = useQuery(PulseQuery, {
    variables: { range, by },
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  // While another range is read, the one of before stays.
  return {
    pulse: (data ?? previousData)?.pulse,
    error,
    reread: () => void refetch().catch(() => undefined),
  };
}
