import { useCallback, useSyncExternalStore } from 'react';
import { contractQuote } from './contract-quote';
import { priceStore } from './price-store';
import type { ContractQuote, MarketQuote, Quote } from './quote';

/** The newest quote of a market; renders again only when it changes. */
export function useQuote(market: MarketQuote): Quote {
  const watch = useCallback((onChange: () => void) => priceStore.watch(market.id, onChange), [market.id]);
  return useSyncExternalStore(watch, () => priceStore.get(market.id)) ?? market;
}

/** The same of one of its contracts. */
export const useContractQuote = (market: MarketQuote, index: number): ContractQuote =>
  contractQuote(useQuote(market), index);
