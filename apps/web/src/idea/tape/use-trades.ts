import { useEffect, useMemo, useState } from 'react';
import { graphql, type ResultOf } from '../../graphql';
import { keepSubscribed } from '../../live/keep-subscribed';
import { StreamPlace } from '../../live/stream-place';
import { mergeTrades } from './merge-trades';

export const TradeFields = graphql(`
  fragment TradeFields on Trade {
    id
    marketId
    contract {
      index
      name
    }
    price
    quantity
    takerSide
    executedAt
  }
`);

const TradesSubscription = graphql(
  `
    subscription Trades($marketId: ID!, $after: StreamPosition) {
      trades(marketId: $marketId, after: $after) {
        epoch
        sequence
        trades {
          ...TradeFields
        }
      }
    }
  `,
  [TradeFields],
);

export type Trade = ResultOf<typeof TradeFields>;

const shown = 20;

/** The latest trades, newest first: the page's query, and whatever the stream brought since. */
export function useTrades(marketId: string, queried: readonly Trade[]): readonly Trade[] {
  const [streamed, setStreamed] = useState<readonly Trade[]>([]);
  useEffect(() => {
    setStreamed([]);
    const place = new StreamPlace();
    return keepSubscribed({
      subscription: TradesSubscription,
      variables: { marketId, after: place.variable },
      // Trades are oldest first. Where a gap is told, the page reads its query again, as after every lost connection.
      onData: ({ trades: { trades, ...stamp } }) => {
        place.heard(stamp);
        if (trades.length > 0) setStreamed((last) => mergeTrades(last, trades.toReversed(), shown));
      },
    });
  }, [marketId]);
  return useMemo(() => mergeTrades(queried, streamed, shown), [queried, streamed]);
}
