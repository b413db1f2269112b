import { useEffect, useState } from 'react';
import { client } from '../../api/client';
import { graphql } from '../../graphql';
import { rankStore } from '../../live/rank-store';
import type { MeritAt } from './merit-points';
import type { HistoryRange } from './ranges';

const MeritHistoryQuery = graphql(`
  query MeritHistory($id: ID!, $range: HistoryRange!) {
    idea(id: $id) {
      id
      meritHistory(range: $range) {
        at
        value
      }
    }
  }
`);

const none: readonly MeritAt[] = [];

const meritNow = (ideaId: string) => rankStore.standings.get().get(ideaId)?.merit;

/** The merits that were published over a range; none of a market that does not rank its idea. */
export function useMeritHistory(ideaId: string, { range, ranks }: { range: HistoryRange; ranks: boolean }) {
  const [merits, setMerits] = useState(none);
  useEffect(() => {
    if (!ranks) return undefined;
    let wanted = true;
    let known = meritNow(ideaId);
    const read = () =>
      client
        .query({ query: MeritHistoryQuery, variables: { id: ideaId, range }, fetchPolicy: 'no-cache' })
        .then(
          ({ data }) => wanted && setMerits(data?.idea?.meritHistory ?? none),
          // The line of the price says by itself that the exchange does not answer.
          () => undefined,
        );
    const stop = rankStore.standings.subscribe(() => {
      const merit = meritNow(ideaId);
      if (merit === known) return;
      known = merit;
      void read();
    });
    void read();
    return () => {
      wanted = false;
      stop();
    };
  }, [ideaId, range, ranks]);
  return ranks ? merits : none;
}
