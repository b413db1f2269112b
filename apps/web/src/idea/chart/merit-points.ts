import type { OwnTrade } from './own-trades';

/** A merit that held from then on; without a value when it stopped being known. */
export interface MeritAt {
  at: string;
  value: number | null;
}

interface PricedAt {
  at: string;
  price: string;
}

export interface HistoryRow {
  at: string;
  /** Null where only the merit changed then. */
  price: string | null;
  /** What held then. */
  merit: number | null;
  /** Mine. */
  trade?: OwnTrade;
}

interface Changes {
  prices: readonly PricedAt[];
  merits: readonly MeritAt[];
  /** Mine. */
  trades: readonly OwnTrade[];
}

/** Prices, merits and my trades as the rows of one table, newest first: each row has the merit that held then. */
export function historyRows({ prices, merits, trades }: Changes): HistoryRow[] {
  const changes = [
    ...merits.map(({ at, value }) => ({ at, price: null, value, trade: undefined })),
    ...prices.map(({ at, price }) => ({ at, price, value: undefined, trade: undefined })),
    ...trades.map((trade) => ({ at: trade.at, price: null, value: undefined, trade })),
  ].sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
  let merit: number | null = null;
  const rows = changes.map(({ at, price, value, trade }) => {
    if (value !== undefined) merit = value;
    return { at, price, merit, ...(trade ? { trade } : {}) };
  });
  return rows.reverse();
}
