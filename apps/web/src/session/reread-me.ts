import { client } from '../api/client';
import { monitor } from '../live/live';
import { MeQuery, type Viewer } from './me-query';

const gatherMs = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Reads balance, positions and orders again, once for a burst of changes. */
export function rereadMeSoon(): void {
  if (waiting) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    void reread([MeQuery]);
  }, gatherMs);
}

/**
 * After an own command: its balance at once, then everything else of mine. Without a live stream the whole
 * page is read again, because nothing else would bring its new prices.
 */
export async function rereadAfterCommand(balance: Viewer['balance']): Promise<void> {
  client.cache.updateQuery({ query: MeQuery }, (data) =>
    data?.me ? { ...data, me: { ...data.me, balance } } : data,
  );
  await reread(monitor.state.get() === 'live' ? [MeQuery] : 'active');
}

/** A failed read is shown by whoever watches the query, so nobody has to catch it here. */
async function reread(include: 'active' | [typeof MeQuery]): Promise<void> {
  await client.refetchQueries({ include }).catch(() => undefined);
}
