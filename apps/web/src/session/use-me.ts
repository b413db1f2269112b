import { useQuery } from '@apollo/client/react';
import { isUnauthenticated } from '../api/error-sentence';
import { MeQuery, type Viewer } from './me-query';

export interface Me {
  /** Null when nobody is signed in; undefined while that is not known yet. */
  viewer: Viewer | null | undefined;
  /** Nobody is signed in, and the exchange shows itself to nobody else. */
  shut: boolean;
  error: Error | undefined;
  reread: () => void;
}

/** The signed-in member. Every caller shares one answer from the cache. */
export function useMe(): Me {
  const { data, error, refetch } = useQuery(MeQuery);
  // Anybody may ask who is signed in; what comes with the answer is refused to strangers where there is no public board.
  const shut = isUnauthenticated(error);
  return {
    viewer: shut ? null : data?.me,
    shut,
    error: shut ? undefined : (error as Error | undefined),
    reread: () => void refetch().catch(() => undefined),
  };
}
