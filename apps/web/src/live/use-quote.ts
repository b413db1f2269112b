import { useCallback, useSyncExternalStore } from 'react';
import { priceStore } from './price-store';
import type { MarketQuote, Quote } from './quote';

/** The newest quote of a market; renders again only when it changes. */
export function useQuote(market: MarketQuote): Quote {
  const watch = useCallback((onChange: () => void) => priceStore.watch(market.id, onChange), [market.id]);
  return useSyncExternalStore(watch, () => priceStore.get(market.id)) ?? market;
}
