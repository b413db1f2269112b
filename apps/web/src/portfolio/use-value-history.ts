import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { fromUnits } from '../format/decimal';
import { toMilli } from '../format/tokens';
import type { Viewer } from '../session/me-query';
import { givenSince } from './given';
import { ValueHistoryQuery, type ValuePoint, type ValueRange } from './value-query';

const pollMs = 60_000;

/**
 * What I had over time. Read anew when my tokens move. Of another range the one before stays until that has come, as
 * what it is, and goes if it cannot be had.
 */
export function useValueHistory(range: ValueRange, { cash, held }: Viewer['balance']) {
  const { data, error, refetch } = useQuery(ValueHistoryQuery, {
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
  const [last, setLast] = useState({ range, data });
  if (data && data !== last.data) setLast({ range, data });
  const me = historyToShow(last, range, error)?.me;
  const points = me?.valueHistory.points;
  const end = points?.at(-1);
  // Tokens that came after the curve was read are not among its entries.
  const isOfNow = end !== undefined && `${end.cash} ${end.held}` === tokens;
  const given = me && isOfNow ? givenSince(me.statement, points?.[0]?.at) : null;
  return { points, of: last.range, given, error, refetch };
}

/** The newest answer; null where it is of another range than the one that could not be read. */
export const historyToShow = <Data>(
  last: { range: ValueRange; data: Data },
  wanted: ValueRange,
  error: Error | undefined,
): Data | null => (error && last.range !== wanted ? null : last.data);

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
