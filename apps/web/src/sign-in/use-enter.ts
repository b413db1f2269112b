import { t } from '@lingui/core/macro';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useSessionChange } from '../session/use-session-change';

interface Entered {
  viewer: { handle: string };
}

/** What follows a sign-in of any kind: everything is read as who one is now, and one goes on to where one was. */
export function useEnter(): (entered: Entered, to: string) => Promise<string> {
  const sessionChanged = useSessionChange();
  const navigate = useNavigate();
  return useCallback(
    async ({ viewer }, to) => {
      await sessionChanged();
      await navigate(to, { replace: true });
      return t`Signed in as ${viewer.handle}.`;
    },
    [sessionChanged, navigate],
  );
}
