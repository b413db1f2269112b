import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { fromUnits } from '../format/decimal';
import { toMilli } from '../format/tokens';
import type { Viewer } from '../session/me-query';
import { givenSince } from './given';
import { ValueHistoryQuery, type ValuePoint, type ValueRange } from './value-query';

const pollMs = 60_000;

/** What I had over time. Read anew when my tokens move; of another range the one before stays until it has come. */
export function useValueHistory(range: ValueRange, { cash, held }: Viewer['balance']) {
  const { data, previousData, error, refetch } = useQuery(ValueHistoryQuery, {
    variables: { range },
    fetchPolicy: 'no-cache',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const tokens = `${cash} ${held}`;
  const known = useRef(tokens);
  useEffect(() => {
    if (known.current === tokens) return;
    known.current = tokens;
    refetch().catch(() => undefined);
  }, [tokens, refetch]);
  const me = (data ?? previousData)?.me;
  const points = me?.valueHistory.points;
  const end = points?.at(-1);
  // Tokens that came after the curve was read are not among its entries.
  const isOfNow = end !== undefined && `${end.cash} ${end.held}` === tokens;
  return { points, given: me && isOfNow ? givenSince(me.statement, points?.[0]?.at) : null, error, refetch };
}

/** The curve up to this moment: prices move between two reads, and its end is the total that stands above it. */
export function upToNow(
  points: readonly ValuePoint[],
  { cash, held }: Viewer['balance'],
  inPositionsMilli: bigint,
  now = new Date(),
): ValuePoint[] {
  const last = {
    at: now.toISOString(),
    cash,
    held,
    inPositions: plain(inPositionsMilli),
    total: plain(toMilli(cash) + toMilli(held) + inPositionsMilli),
  };
  return [...points.slice(0, -1), last];
}

const plain = (milli: bigint): string => fromUnits(milli, 3);
