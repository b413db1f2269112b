import { useQuery } from '@apollo/client/react';
import { useMe } from '../session/use-me';
import { type Follow, FollowsQuery, type WatchList } from './follow-query';

export interface Follows {
  follows: readonly Follow[];
  watchLists: readonly WatchList[];
}

/** What the signed-in member follows; null for a stranger, and until it is known. */
export function useFollows(): Follows | null {
  const { viewer } = useMe();
  const { data } = useQuery(FollowsQuery, { skip: !viewer });
  return (viewer && data?.me) || null;
}
