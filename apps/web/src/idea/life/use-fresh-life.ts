import { useCallback, useEffect } from 'react';
import { client } from '../../api/client';
import { useQuote } from '../../live/use-quote';
import { whileVisible } from '../../live/while-visible';
import type { IdeaMarket } from '../idea-query';
import { LifeQuery } from './life-query';

const pollMs = 5_000;

/** The newest life of a market, into the cache; a failed read is made up for by the next one. */
export const rereadLife = (marketId: string): Promise<unknown> =>
  client
    .query({ query: LifeQuery, variables: { id: marketId }, fetchPolicy: 'network-only' })
    .catch(() => undefined);

/**
 * The stream tells a market's state and nothing of why or how long, so that is read when the state changes.
 * While an outcome is being decided, no price moves and no stream speaks: it is asked for again and again.
 */
export function useFreshLife(market: IdeaMarket): void {
  const { state } = useQuote(market);
  const { id, resolution } = market;
  const differs = state !== market.state;
  const reread = useCallback(() => void rereadLife(id), [id]);
  useEffect(() => {
    if (differs) reread();
  }, [differs, reread]);
  const undecided = state === 'CLOSED' || state === 'SETTLING' || (state === 'SETTLED' && !resolution);
  useEffect(() => (undecided ? whileVisible(pollMs, reread) : undefined), [undecided, reread]);
}
