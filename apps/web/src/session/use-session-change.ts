import { useCallback } from 'react';
import { restartLive } from '../live/live';
import { forgetMember } from './forget-member';

/** After signing in or out: forgets what the other identity read, and opens a socket with the new cookie. */
export function useSessionChange(): () => Promise<void> {
  return useCallback(async () => {
    restartLive();
    await forgetMember();
  }, []);
}
