import type { ClientConfig } from 'pg';
import { PostgresStore } from './postgres-store.js';
import type { Table } from './table.js';
import {
  ALLOWANCE_POLICY,
  BALANCE,
  ENTRY,
  MARKET,
  ORDERS,
  POSITION,
  PRICE_POINT,
  RESOLUTION,
  TRADE,
  TRADING_POLICY,
} from './tables.js';
import { Verification, type Verified } from './verification.js';

const APPENDED: readonly Table[] = [TRADE, ENTRY, PRICE_POINT, RESOLUTION, TRADING_POLICY, ALLOWANCE_POLICY];
const REPLACED: readonly Table[] = [ORDERS, BALANCE, POSITION, MARKET];

export type { Verified };

/**
 * Replays the whole journal on an empty core and compares all of it: the hash chain, every answer and event, the
 * snapshots, the laws at the end, and every row of every projection. Reads only, as of one moment, also while the
 * exchange runs.
 */
export async function verifyJournal(options: { connection: ClientConfig }): Promise<Verified> {
  const store = await PostgresStore.connect(options.connection);
  try {
    await store.beginReading();
    return await new Verification(store, { appended: APPENDED, replaced: REPLACED }).run();
  } finally {
    await store.close();
  }
}
