/** What the invariants are put together from. The house is member 0. */

export const CONTRACTS =
  'SELECT market_id, contract FROM market, generate_series(0, contracts - 1) AS contract';

/** Who owns what: members by their positions, houses by their markets. */
export const HOLDINGS = `SELECT member_id, market_id, contract, quantity FROM position
  UNION ALL SELECT 0, market_id, place - 1, shares
    FROM market, unnest(house_shares) WITH ORDINALITY AS house (shares, place)`;

/** Signed shares and tokens that each fill brought to each side of it. */
const LEGS = `SELECT market_id, contract, taker_id AS member_id, price_ticks,
      CASE taker_side WHEN 'buy' THEN quantity ELSE -quantity END AS change FROM trade
    UNION ALL SELECT market_id, contract, maker_id, price_ticks,
      CASE taker_side WHEN 'buy' THEN -quantity ELSE quantity END FROM trade`;

/** Law 2 on the sums of fills: what one owns is its sum less its smallest one, which are sets minted. */
export const OWNED = `WITH legs AS (${LEGS}), contracts AS (${CONTRACTS}),
    sums AS (SELECT m.member_id, c.market_id, c.contract, coalesce(sum(l.change), 0) AS total
      FROM (SELECT DISTINCT member_id, market_id FROM legs) m JOIN contracts c USING (market_id)
      LEFT JOIN legs l USING (member_id, market_id, contract) GROUP BY 1, 2, 3),
    owned AS (SELECT *, total - min(total) OVER w AS shares, -min(total) OVER w AS minted
      FROM sums WINDOW w AS (PARTITION BY member_id, market_id))`;

/** In the terms of the book that each order is in: NO of two outcomes is the other side of YES. */
const BOOK = `SELECT o.market_id, CASE m.contracts WHEN 2 THEN 0 ELSE o.contract END AS contract,
      (o.side = 'buy') <> (m.contracts = 2 AND o.contract = 1) AS is_bid,
      CASE WHEN m.contracts = 2 AND o.contract = 1 THEN 1000 - o.price_ticks ELSE o.price_ticks END AS ticks
    FROM orders o JOIN market m USING (market_id) WHERE o.state = 'open'`;

/** Per book: members' best prices, and what was last said. Orders that wait for an auction are sealed and may cross. */
export const BEST = `WITH book AS (${BOOK}),
    best AS (SELECT market_id, contract, max(ticks) FILTER (WHERE is_bid) AS bid,
        min(ticks) FILTER (WHERE NOT is_bid) AS ask FROM book
      WHERE market_id IN (SELECT market_id FROM market WHERE auction_ends_at_ms = 0) GROUP BY 1, 2),
    said AS (SELECT DISTINCT ON (market_id, contract) market_id, contract, best_bid_ticks, best_ask_ticks
      FROM price_point ORDER BY market_id, contract, sequence DESC)`;
