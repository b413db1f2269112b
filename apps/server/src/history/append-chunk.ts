import type { EntityManager } from 'typeorm';

/** So that a transaction takes a few hundred milliseconds at most. */
const CHUNK_ENTRIES = 5_000;

interface Chunk {
  /** The last command of the chunk. */
  through: string;
  /** There is nothing behind it. */
  is_last: boolean;
}

/**
 * Takes the next commands into the tables of the history, in a transaction. Whoever comes meanwhile waits at the head,
 * and goes on from where this one ends.
 * @param entries that a chunk has at most; all of one command come together, however many they are
 * @returns the last command that was taken in; what it was before where there is nothing new
 */
export async function appendChunk(manager: EntityManager, entries = CHUNK_ENTRIES): Promise<string> {
  // However little the statistics know of a fresh table: everything below is a look into an index.
  await manager.query('SET LOCAL enable_seqscan = off');
  const [head]: { last_seq: string; last_trade: string }[] = await manager.query(
    'SELECT last_seq, last_trade FROM history_head WHERE id = 1 FOR UPDATE',
  );
  if (head === undefined) throw new Error('The table history_head has lost its row.');
  const [chunk]: Chunk[] = await manager.query(NEXT_CHUNK, [head.last_seq, entries]);
  if (chunk === undefined || BigInt(chunk.through) <= BigInt(head.last_seq)) return head.last_seq;
  const range = [head.last_seq, chunk.through];
  await manager.query(
    `INSERT INTO entry_of_account (account_id, sequence, line)
     SELECT account_id, sequence, line FROM entry WHERE sequence > $1 AND sequence <= $2`,
    range,
  );
  const [taken]: { last_trade: string | null }[] = await manager.query(TAKE_TRADES, [
    ...range,
    head.last_trade,
    chunk.is_last,
  ]);
  await manager.query('UPDATE history_head SET last_seq = $1, last_trade = $2 WHERE id = 1', [
    chunk.through,
    taken?.last_trade ?? head.last_trade,
  ]);
  return chunk.through;
}

/** $1 where the chunk before ended, $2 entries. The commands of a chunk are whole; the last one is what is committed. */
const NEXT_CHUNK = `
  SELECT coalesce(beyond.sequence, partition.last_seq) AS through, beyond.sequence IS NULL AS is_last
  FROM partition LEFT JOIN LATERAL (
    SELECT greatest(sequence - 1, $1::bigint + 1) AS sequence FROM entry
    WHERE sequence > $1 ORDER BY sequence, line OFFSET $2 LIMIT 1
  ) AS beyond ON true
  WHERE partition.id = 1`;

/**
 * $1 and $2 the commands of the chunk, $3 the last trade that was taken, $4 whether it is the last chunk. Trades are
 * numbered in the order of the commands and found by market, so a chunk ends at the last trade that one of its entries
 * names; of a trade in which nobody's tokens changed there is no entry, and it comes with the next chunk or the last.
 */
const TAKE_TRADES = `
  WITH bound AS (
    SELECT CASE WHEN $4 THEN 9223372036854775807 ELSE max(reference) END AS trade_id FROM entry
    WHERE sequence > $1 AND sequence <= $2 AND kind = 'TRADE'
  ), traded AS MATERIALIZED (
    SELECT t.* FROM bound CROSS JOIN market CROSS JOIN LATERAL (
      SELECT trade_id, market_id, contract, price_ticks, quantity, taker_id, maker_id, at_ms FROM trade
      WHERE trade.market_id = market.market_id AND trade.trade_id > $3 AND trade.trade_id <= bound.trade_id
        AND trade.sequence <= $2
      OFFSET 0
    ) AS t
  ), fills AS (
    INSERT INTO fill_of_member (member_id, trade_id, market_id)
    SELECT party.member_id, trade_id, market_id
    FROM traded CROSS JOIN LATERAL (VALUES (taker_id), (maker_id)) AS party(member_id)
    WHERE party.member_id <> 0
  ), candles AS (
    INSERT INTO candle AS known
      (market_id, contract, span_ms, start_ms, open_ticks, high_ticks, low_ticks, close_ticks, volume, trades)
    SELECT market_id, contract, span_ms, at_ms - at_ms % span_ms AS start_ms,
      (array_agg(price_ticks ORDER BY trade_id))[1], max(price_ticks), min(price_ticks),
      (array_agg(price_ticks ORDER BY trade_id DESC))[1], sum(quantity), count(*)
    FROM traded CROSS JOIN (VALUES (60000), (300000), (3600000), (86400000)) AS span(span_ms)
    GROUP BY market_id, contract, span_ms, at_ms - at_ms % span_ms
    ON CONFLICT (market_id, contract, span_ms, start_ms) DO UPDATE SET
      high_ticks = greatest(known.high_ticks, excluded.high_ticks),
      low_ticks = least(known.low_ticks, excluded.low_ticks),
      close_ticks = excluded.close_ticks,
      volume = known.volume + excluded.volume,
      trades = known.trades + excluded.trades
  )
  SELECT max(trade_id) AS last_trade FROM traded`;
