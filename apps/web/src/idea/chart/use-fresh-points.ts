import { useThrottledCallback } from '@mantine/hooks';
import { useEffect } from 'react';
import { priceStore } from '../../live/price-store';

const pauseMs = 2_000;

/** Has the recorded prices read again when the market moves; null where nobody looks at the numbers themselves. */
export function useFreshPoints(marketId: string, reread: (() => void) | null): void {
  const readSoon = useThrottledCallback(() => reread?.(), pauseMs);
  const wanted = reread !== null;
  useEffect(() => (wanted ? priceStore.watch(marketId, readSoon) : undefined), [marketId, wanted, readSoon]);
}
