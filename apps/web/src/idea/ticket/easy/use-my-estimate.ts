import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useMe } from '../../../session/use-me';
import { type MyEstimate, MyEstimateQuery } from './estimate-query';

interface Mine {
  /** Null where there is none. */
  mine: MyEstimate | null;
  /** It is known whether there is one. */
  known: boolean;
}

/** My estimate as it stands; read again when my tokens move, which changes what is behind it. */
export function useMyEstimate(marketId: string): Mine {
  const { viewer } = useMe();
  const skip = !viewer;
  const { data, loading, refetch } = useQuery(MyEstimateQuery, { variables: { marketId }, skip });
  const moved = `${viewer?.balance.cash} ${viewer?.balance.held}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is at risk changes when `moved` does.
  useEffect(() => {
    if (!skip) refetch().catch(() => undefined);
  }, [moved, skip, refetch]);
  return { mine: data?.market?.myEstimate ?? null, known: skip || !loading };
}
