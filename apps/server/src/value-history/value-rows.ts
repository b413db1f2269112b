/** When the member's first token came, in milliseconds since 1970. $1 the cash account. */
export const FIRST_AT = `
  SELECT at_ms FROM (
    SELECT sequence, line FROM entry_of_account WHERE account_id = $1 ORDER BY sequence, line LIMIT 1
  ) AS first JOIN entry USING (sequence, line)`;

/**
 * $1 moments in milliseconds, $2 the last command that is looked at. The last command up to each of them, by halving:
 * times follow sequences, so that it takes some twenty looks into the journal's key for each, however long it is.
 */
export const SEQUENCES = `
  WITH RECURSIVE search(place, at_ms, low, high) AS (
    SELECT place, at_ms, 0::bigint, $2::bigint FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted(at_ms, place)
    UNION ALL
    SELECT place, search.at_ms, CASE WHEN journal.at_ms <= search.at_ms THEN middle ELSE low END,
      CASE WHEN journal.at_ms <= search.at_ms THEN high ELSE middle - 1 END
    FROM search CROSS JOIN LATERAL (SELECT (low + high + 1) / 2 AS middle) AS half
    JOIN journal ON seq = middle
    WHERE low < high
  )
  SELECT place, low AS sequence FROM search WHERE low = high ORDER BY place`;

const balanceOf = (account: string): string => `coalesce((
    SELECT balance_milli FROM (
      SELECT sequence, line FROM entry_of_account WHERE account_id = ${account} AND sequence <= wanted.sequence
      ORDER BY sequence DESC, line DESC LIMIT 1
    ) AS last JOIN entry USING (sequence, line)
  ), 0)`;

/** $1 cash account, $2 held account, $3 sequences. What there was after each of these commands. */
export const BALANCES = `
  SELECT ${balanceOf('$1')} AS cash_milli, ${balanceOf('$2')} AS held_milli
  FROM unnest($3::bigint[]) WITH ORDINALITY AS wanted(sequence, place)
  ORDER BY place`;

/**
 * $1 the member, $2 sequences, ascending. How many shares of each contract the member's trades added or took away after
 * the sequence before, up to the one of that index.
 */
export const MOVES = `
  SELECT market_id, contract, width_bucket(sequence - 1, $2::bigint[]) AS index,
    sum(CASE WHEN (taker_side = 'buy') = (taker_id = $1) THEN quantity ELSE -quantity END) AS shares
  FROM fill_of_member JOIN trade USING (market_id, trade_id)
  WHERE member_id = $1 AND sequence <= ($2::bigint[])[cardinality($2::bigint[])]
  GROUP BY market_id, contract, index`;

/** Entries that are looked through for a payment, from the end of the settlement back. */
const NEAR_ENTRIES = 200;

/**
 * $1 the cash account, $2 settled markets, $3 the commands that finished them. Which command paid the member: a great
 * market is paid by many. Where nothing was paid, the last one.
 */
export const PAID = `
  SELECT market_id, coalesce((
    SELECT sequence FROM (
      SELECT sequence, line FROM entry_of_account WHERE account_id = $1 AND sequence <= finished
      ORDER BY sequence DESC, line DESC LIMIT ${NEAR_ENTRIES}
    ) AS near JOIN entry USING (sequence, line)
    WHERE kind = 'SETTLEMENT' AND reference = market_id
    ORDER BY sequence DESC LIMIT 1
  ), finished) AS sequence
  FROM unnest($2::bigint[], $3::bigint[]) AS wanted(market_id, finished)`;

/** $1 markets, $2 books, $3 sequences. The price of each after that command; null: it is still the reference. */
export const PRICES = `
  SELECT (
    SELECT price_half_ticks FROM price_point
    WHERE price_point.market_id = wanted.market_id AND price_point.contract = wanted.contract
      AND price_point.sequence <= wanted.sequence
    ORDER BY price_point.sequence DESC LIMIT 1
  ) AS price_half_ticks
  FROM unnest($1::bigint[], $2::int[], $3::bigint[]) WITH ORDINALITY AS wanted(market_id, contract, sequence, place)
  ORDER BY place`;
