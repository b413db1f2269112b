import type { ClientConfig } from 'pg';
import { sql } from './exchange-database.js';

const HAPPENINGS: Readonly<Record<string, string>> = {
  'a trade with a quote of the house': 'FROM trade WHERE maker_order_id = 0',
  'an implied match': `FROM trade t JOIN orders o ON order_id = taker_order_id AND member_id = taker_id
    JOIN market m ON m.market_id = t.market_id WHERE contracts > 2 AND t.contract <> o.contract`,
  'an order for NO': `FROM orders JOIN market USING (market_id) WHERE contracts = 2 AND contract = 1 AND filled > 0`,
  'an order by budget': 'FROM orders WHERE budget_milli > 0 AND filled > 0',
  'a market order': "FROM orders WHERE order_type = 'market' AND filled > 0",
  'an order that waited for its time': "FROM orders WHERE time_in_force = 'GTD' AND state = 'cancelled'",
  'an order that was cancelled': "FROM orders WHERE time_in_force = 'GTC' AND state = 'cancelled'",
};

/** What a load never came to: a campaign without it would prove nothing about it. */
export async function neverHappened(connection: ClientConfig): Promise<string[]> {
  const columns = Object.values(HAPPENINGS).map((from, n) => `EXISTS (SELECT ${from}) AS h${n}`);
  const [row = {}] = await sql(connection, `SELECT ${columns.join(', ')}`);
  return Object.keys(HAPPENINGS).filter((_, n) => row[`h${n}`] !== true);
}
