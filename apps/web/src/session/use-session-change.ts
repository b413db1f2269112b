import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { restartLive } from '../live/live';

/** After signing in or out: forgets what the other identity read, and opens a socket with the new cookie. */
export function useSessionChange(): () => Promise<void> {
  const client = useApolloClient();
  return useCallback(async () => {
    restartLive();
    // A read that fails is shown by whoever watches it.
    await client.resetStore().catch(() => undefined);
  }, [client]);
}
