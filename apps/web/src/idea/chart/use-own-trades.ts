import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { graphql } from '../../graphql';
import { useMe } from '../../session/use-me';
import { type OwnTrade, ownTrades } from './own-trades';

const OwnFillsQuery = graphql(`
  query OwnFills($marketId: ID!) {
    me {
      id
      fills(first: 100, marketId: $marketId) {
        nodes {
          id
          at
          side
          price
          quantity
          contract {
            index
            name
          }
        }
      }
    }
  }
`);

interface Wanted {
  marketId: string;
  /** The contract that is drawn. */
  name: string;
  mirrors: boolean;
}

/** My latest trades in a market, read again whenever my tokens move. */
export function useOwnTrades({ marketId, name, mirrors }: Wanted): readonly OwnTrade[] {
  const { viewer } = useMe();
  const skip = !viewer;
  const { data, refetch } = useQuery(OwnFillsQuery, {
    variables: { marketId },
    skip,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const moved = `${viewer?.balance.cash} ${viewer?.balance.held}`;
  const readFor = useRef(moved);
  useEffect(() => {
    if (skip || readFor.current === moved) return;
    readFor.current = moved;
    refetch().catch(() => undefined);
  }, [moved, skip, refetch]);
  const fills = data?.me?.fills.nodes;
  return useMemo(() => (fills ? ownTrades(fills, { name, mirrors }) : []), [fills, name, mirrors]);
}
