import { useCallback, useEffect, useState } from 'react';
import { client } from '../../api/client';
import { onConnected } from '../../live/live';
import { type PriceHistory, PriceHistoryQuery } from './price-history-query';
import { fits, type HistoryRange, historySeconds, rangeOf } from './ranges';

interface HistoryState {
  /** Of the range asked for last; the one before stays until it has come. */
  history: PriceHistory | null;
  error: Error | null;
}

interface ShownHistory extends HistoryState {
  range: HistoryRange;
  reread: () => void;
}

interface Priced {
  marketId: string;
  contract: string;
}

/**
 * The history of a contract's price. It feeds the chart outside Apollo's cache. Until a range is chosen it is a
 * month, or everything when the market is younger.
 */
export function usePriceHistory(
  { marketId, contract }: Priced,
  chosen: HistoryRange | undefined,
): ShownHistory {
  const [state, setState] = useState<HistoryState>({ history: null, error: null });
  const young = state.history !== null && !fits(rangeOf('MONTH'), historySeconds(state.history.firstAt));
  const range = chosen ?? (young ? 'ALL' : 'MONTH');
  const [reads, setReads] = useState(0);
  const reread = useCallback(() => setReads((count) => count + 1), []);
  useEffect(() => onConnected(reread), [reread]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reads` asks for the same again.
  useEffect(() => {
    let wanted = true;
    client
      .query({
        query: PriceHistoryQuery,
        variables: { id: marketId, range, contract },
        fetchPolicy: 'no-cache',
      })
      .then(
        ({ data }) => wanted && setState({ history: data?.market?.priceHistory ?? null, error: null }),
        (error: Error) => wanted && setState(({ history }) => ({ history, error })),
      );
    return () => {
      wanted = false;
    };
  }, [marketId, contract, range, reads]);
  return { ...state, range, reread };
}
