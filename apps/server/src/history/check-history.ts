/** Runs a statement that reads. */
type Read = (text: string) => Promise<Record<string, unknown>[]>;

/** What the tables of the history should have, up to their head (`head` in the statements). */
const TRUTHS: Readonly<Record<string, string>> = {
  entry_of_account:
    'SELECT account_id, sequence, line FROM entry, history_head head WHERE sequence <= head.last_seq',
  fill_of_member: `
    SELECT party.member_id, trade_id, market_id
    FROM trade, history_head head, LATERAL (VALUES (taker_id), (maker_id)) AS party(member_id)
    WHERE trade_id <= head.last_trade AND party.member_id <> 0`,
  candle: `
    SELECT market_id, contract, span_ms, at_ms - at_ms % span_ms, (array_agg(price_ticks ORDER BY trade_id))[1],
      max(price_ticks), min(price_ticks), (array_agg(price_ticks ORDER BY trade_id DESC))[1],
      sum(quantity)::bigint, count(*)::int
    FROM trade, history_head head, (VALUES (60000), (300000), (3600000), (86400000)) AS span(span_ms)
    WHERE trade_id <= head.last_trade GROUP BY 1, 2, 3, 4`,
};

/**
 * Compares the tables of the history with the entries and trades that they are made of, and their head with the
 * journal's. One sentence for each that differs, without a full stop.
 */
export async function checkHistory(read: Read): Promise<string[]> {
  const problems: string[] = [];
  const [ahead] = await read(
    'SELECT head.last_seq FROM history_head head, partition WHERE head.last_seq > partition.last_seq',
  );
  if (ahead !== undefined) problems.push(`the history is at command ${ahead.last_seq}, where none is`);
  for (const [table, truth] of Object.entries(TRUTHS)) {
    const [found] = await read(
      `SELECT (SELECT count(*)::int FROM (${truth} EXCEPT TABLE ${table}) AS lacking) AS lacking,
        (SELECT count(*)::int FROM (TABLE ${table} EXCEPT (${truth})) AS wrong) AS wrong`,
    );
    if (found?.lacking !== 0) problems.push(`${table} lacks ${found?.lacking} rows that it should have`);
    if (found?.wrong !== 0) problems.push(`${table} has ${found?.wrong} rows that it should not have`);
  }
  return problems;
}
