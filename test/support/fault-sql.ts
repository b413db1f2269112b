import type { Client } from 'pg';
import { MONEY_INVARIANTS } from './fault-sql-money.js';
import { ORDER_INVARIANTS } from './fault-sql-orders.js';

/** Laws 6 to 11: the journal, its order and what is numbered. */
const JOURNAL_INVARIANTS: Readonly<Record<string, string>> = {
  'I4 no key has two commands': `
    SELECT format('actor %s did %s twice', actor, encode(key_digest, 'hex')) AS breach FROM journal
    WHERE key_digest IS NOT NULL GROUP BY actor, key_digest HAVING count(*) > 1`,

  'I7 the journal has no gap and ends at its head': `
    SELECT format('%s rows from %s to %s, and the head is %s', count(*), min(seq), max(seq), max(last_seq)) AS breach
    FROM partition LEFT JOIN journal ON true
    HAVING count(seq) <> max(last_seq) OR coalesce(max(seq), 0) <> max(last_seq) OR coalesce(min(seq), 1) <> 1`,

  'I7 trades are numbered without a gap': `
    SELECT format('%s trades from %s to %s', count(*), min(trade_id), max(trade_id)) AS breach FROM trade
    HAVING count(*) <> max(trade_id) OR min(trade_id) <> 1`,

  'I7 entries are numbered without a gap': `
    SELECT format('%s has %s lines to %s', sequence, count(*), max(line)) AS breach FROM entry
    GROUP BY sequence HAVING count(*) <> max(line)`,

  'I11 time and commits go forward with the sequence': `
    SELECT format('%s is at %s, the one before at %s', seq, at_ms, before_ms) AS breach
    FROM (SELECT seq, at_ms, xmin::text::bigint AS commit, lag(at_ms) OVER w AS before_ms,
        lag(xmin::text::bigint) OVER w AS before_commit FROM journal WINDOW w AS (ORDER BY seq)) j
    WHERE at_ms < before_ms OR commit < before_commit`,

  'I11 trades are in the order of the journal, after their orders': `
    SELECT format('trade %s at %s', trade_id, sequence) AS breach
    FROM (SELECT *, lag(sequence) OVER (ORDER BY trade_id) AS before FROM trade) t JOIN journal ON seq = sequence
    WHERE sequence < before OR t.at_ms <> journal.at_ms OR greatest(maker_order_id, taker_order_id) > sequence`,
};

/**
 * The invariants of the tables in plain SQL, from first principles: no line is shared with the code that keeps
 * them. Each statement returns one sentence for each breach. They hold in every read, so they are also asked
 * during the load.
 */
export const SQL_INVARIANTS: Readonly<Record<string, string>> = {
  ...MONEY_INVARIANTS,
  ...ORDER_INVARIANTS,
  ...JOURNAL_INVARIANTS,
};

/**
 * Price-time priority as far as the tables still show it: nobody's order was filled while an older one of the same
 * side, contract and price or better, never amended, was left over. `$1` are the orders that may have been amended.
 */
export const PRIORITY = `
  SELECT format('order %s was filled before order %s', later.order_id, first.order_id) AS breach
  FROM (SELECT DISTINCT maker_order_id, maker_id FROM trade) t
  JOIN orders later ON (later.order_id, later.member_id) = (maker_order_id, maker_id)
  JOIN orders first ON first.state = 'open' AND first.filled < first.quantity
    AND (first.market_id, first.contract, first.side) = (later.market_id, later.contract, later.side)
    AND first.order_id < later.order_id
    AND CASE first.side WHEN 'buy' THEN first.price_ticks >= later.price_ticks ELSE first.price_ticks <= later.price_ticks END
  WHERE NOT first.order_id = ANY($1) AND NOT later.order_id = ANY($1)`;

/** Sentences of the breaches, as of one moment. */
export async function sqlBreaches(client: Client): Promise<string[]> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const breaches: string[] = [];
  for (const [name, text] of Object.entries(SQL_INVARIANTS)) {
    const { rows } = await client.query<{ breach: string }>(text);
    breaches.push(...rows.map(({ breach }) => `${name}: ${breach}`));
  }
  await client.query('COMMIT');
  return breaches;
}
