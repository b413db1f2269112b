import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql';

const UnreadNoticesQuery = graphql(`
  query UnreadNotices {
    me {
      id
      unreadNotices
    }
  }
`);

/** Notices are rare and can wait a minute. */
const pollMs = 60_000;

/** How many notices wait for the signed-in member. */
export function useUnreadNotices(): number {
  const { data } = useQuery(UnreadNoticesQuery, {
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  return data?.me?.unreadNotices ?? 0;
}
