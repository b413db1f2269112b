import { useQuery } from '@apollo/client/react';
import { MeQuery, type Viewer } from './me-query';

export interface Me {
  /** Null when nobody is signed in; undefined while that is not known yet. */
  viewer: Viewer | null | undefined;
  error: Error | undefined;
  reread: () => void;
}

/** The signed-in member. Every caller shares one answer from the cache. */
export function useMe(): Me {
  const { data, error, refetch } = useQuery(MeQuery);
  return {
    viewer: data?.me,
    error: error as Error | undefined,
    reread: () => void refetch().catch(() => undefined),
  };
}
