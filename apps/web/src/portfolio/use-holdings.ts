import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { valueMilli } from '../format/price';
import { toShares } from '../format/shares';
import { contractQuote } from '../live/contract-quote';
import { priceStore } from '../live/price-store';
import type { Position } from '../session/me-query';
import { profitMilli } from './profit';

export interface Holding {
  position: Position;
  /** Of the contract held. */
  price: string;
  valueMilli: bigint;
  profitMilli: bigint;
}

/** The positions at the prices of this moment. */
export function useHoldings(positions: readonly Position[]): { holdings: Holding[]; totalMilli: bigint } {
  const watch = useCallback(
    (onChange: () => void) => {
      const stops = positions.map(({ market }) => priceStore.watch(market.id, onChange));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [positions],
  );
  const prices = useSyncExternalStore(watch, () => positions.map(priceOf).join(' '));
  return useMemo(() => {
    const current = prices.split(' ');
    const holdings = positions.map((position, index) =>
      holdingAt(position, current[index] || priceOf(position)),
    );
    return { holdings, totalMilli: holdings.reduce((sum, holding) => sum + holding.valueMilli, 0n) };
  }, [positions, prices]);
}

/** Who holds shares is shown their price; should one be missing, what was paid is the nearest to it. */
const priceOf = ({ market, contract, averageCost }: Position): string =>
  contractQuote(priceStore.get(market.id) ?? market, contract.index).price ?? averageCost;

function holdingAt(position: Position, price: string): Holding {
  const value = valueMilli(toShares(position.quantity), price);
  return { position, price, valueMilli: value, profitMilli: profitMilli(position, value) };
}
