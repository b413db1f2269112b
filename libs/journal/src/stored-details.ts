import { safeInteger } from '@openfloor/kernel';
import type { Client } from 'pg';
import { type MarketRow, marketOfRow } from './market-row.js';
import { type OrderRow, orderOfRow } from './order-row.js';
import type { Resting, StoredDetails } from './store.js';

/** Reads from the projections what the view and the projection go on from at start. */
export async function readDetails(client: Client, resting: readonly Resting[]): Promise<StoredDetails> {
  const text = `SELECT orders.* FROM unnest($1::bigint[], $2::bigint[]) AS resting (member_id, order_id)
    JOIN orders USING (member_id, order_id) ORDER BY order_id`;
  const values = [resting.map((order) => order.owner), resting.map((order) => order.id)];
  const orders = await client.query<OrderRow>(text, values);
  const markets = await client.query<MarketRow>('SELECT * FROM market ORDER BY market_id');
  const volumes = await client.query<{ market_id: string; volume: string; trades: string }>(
    'SELECT market_id, sum(quantity) AS volume, count(*) AS trades FROM trade GROUP BY market_id',
  );
  return {
    orders: orders.rows.map(orderOfRow),
    markets: markets.rows.map(marketOfRow),
    volumes: volumes.rows.map((row) => [
      safeInteger(row.market_id),
      safeInteger(row.volume),
      safeInteger(row.trades),
    ]),
  };
}
