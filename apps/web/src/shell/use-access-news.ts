import { t } from '@lingui/core/macro';
import { useEffect } from 'react';
import { client } from '../api/client';
import { socket } from '../api/socket';
import { forgetMember } from '../session/forget-member';
import { MeQuery } from '../session/me-query';
import { announce } from './announcements';

/** With these the server closes a socket whose session, or whose member's rights, are not what they were. */
const accessChanged = 4497;
const signedOut = 4498;

/** Says when one's session has ended or one's roles have changed elsewhere, and reads everything again. */
export function useAccessNews(): void {
  useEffect(
    () =>
      socket.on('closed', (event) => {
        const { code } = event as CloseEvent;
        if (code === accessChanged) void tell(t`What you may do here has changed.`);
        if (code === signedOut) void tell(t`You are signed out.`);
      }),
    [],
  );
}

async function tell(news: string): Promise<void> {
  const wasSignedIn = client.readQuery({ query: MeQuery })?.me;
  // What the page shows may be for eyes that one no longer has, so nothing of it is kept.
  await forgetMember();
  if (wasSignedIn) announce(news);
}
