import { BEST, CONTRACTS } from './fault-sql-parts.js';

/** Laws 3 and 5: orders, their fills and their books. */
export const ORDER_INVARIANTS: Readonly<Record<string, string>> = {
  'I4 one command fills a pair of orders once': `
    SELECT format('orders %s and %s at %s', maker_order_id, taker_order_id, t.sequence) AS breach
    FROM trade t JOIN market USING (market_id)
    WHERE contracts = 2 AND maker_order_id <> 0 AND taker_order_id <> 0
    GROUP BY maker_order_id, taker_order_id, t.sequence, price_ticks HAVING count(*) > 1`,

  'I4 what an order filled is what its trades say': `
    WITH made AS (SELECT maker_order_id AS order_id, sum(quantity) AS total FROM trade GROUP BY 1),
      took AS (SELECT order_id, coalesce(sum(t.quantity) FILTER (WHERE t.contract = o.contract), 0)
          + coalesce(sum(t.quantity) FILTER (WHERE t.contract <> o.contract), 0) / (contracts - 1) AS total
        FROM trade t JOIN orders o ON order_id = taker_order_id AND member_id = taker_id
        JOIN market m ON m.market_id = t.market_id GROUP BY order_id, contracts)
    SELECT format('order %s filled %s for trades of %s and %s', order_id, filled, made.total, took.total) AS breach
    FROM orders LEFT JOIN made USING (order_id) LEFT JOIN took USING (order_id)
    WHERE filled <> coalesce(made.total, 0) + coalesce(took.total, 0)`,

  'I4 an implied match trades as much in every other contract': `
    SELECT format('order %s at %s traded %s to %s in %s contracts', taker_order_id, sequence, min(total), max(total), count(*)) AS breach
    FROM (SELECT taker_order_id, t.sequence, contracts, t.contract, sum(t.quantity) AS total
      FROM trade t JOIN orders o ON order_id = taker_order_id AND member_id = taker_id
      JOIN market m ON m.market_id = t.market_id
      WHERE contracts > 2 AND t.contract <> o.contract GROUP BY 1, 2, 3, 4) legs
    GROUP BY taker_order_id, sequence, contracts HAVING count(*) <> contracts - 1 OR min(total) <> max(total)`,

  'I4 a trade is of two orders that are there, or of one and the house': `
    SELECT format('trade %s is of orders %s and %s', trade_id, taker_order_id, maker_order_id) AS breach
    FROM trade t JOIN market m USING (market_id)
    LEFT JOIN orders taker ON (taker.order_id, taker.member_id) = (taker_order_id, taker_id)
    LEFT JOIN orders maker ON (maker.order_id, maker.member_id) = (maker_order_id, maker_id)
    WHERE (taker.order_id IS NULL AND (subsidy_milli = 0 OR (taker_order_id, taker_id) <> (0, 0)))
      OR (maker.order_id IS NULL AND (subsidy_milli = 0 OR (maker_order_id, maker_id) <> (0, 0)))
      OR taker_id = maker_id`,

  'I4 filled and open and cancelled make the quantity': `
    SELECT format('order %s is %s with %s + %s of %s', order_id, state, filled, open, quantity) AS breach FROM orders
    WHERE NOT CASE state
      WHEN 'open' THEN open > 0 AND filled + open = quantity
      WHEN 'filled' THEN open = 0 AND filled = quantity
      ELSE open = 0 AND (filled < quantity OR (quantity = 0 AND filled = 0 AND budget_milli > 0)) END`,

  'I8 held is what the open orders could cost': `
    WITH open_orders AS (SELECT * FROM orders WHERE state = 'open'),
      risks AS (SELECT o.member_id, o.market_id, c.contract,
          sum(CASE WHEN side = 'buy' AND o.contract <> c.contract THEN o.price_ticks * open
            WHEN side = 'sell' AND o.contract = c.contract THEN (1000 - o.price_ticks) * open ELSE 0 END) AS cost
        FROM open_orders o JOIN (${CONTRACTS}) c USING (market_id) GROUP BY 1, 2, 3),
      worst AS (SELECT r.member_id, market_id, greatest(0, max(cost - 1000 * coalesce(p.quantity, 0))) AS hold
        FROM risks r LEFT JOIN position p USING (member_id, market_id, contract) GROUP BY 1, 2),
      holds AS (SELECT member_id, sum(hold) AS hold FROM worst GROUP BY 1)
    SELECT format('member %s has %s held for orders that need %s', coalesce(member_id, owner_id), amount_milli, hold) AS breach
    FROM holds FULL JOIN (SELECT * FROM balance WHERE kind = 'held') b ON owner_id = member_id
    WHERE coalesce(amount_milli, 0) <> coalesce(hold, 0)`,

  'I8 only a market that takes orders has any, and none that has expired': `
    SELECT format('order %s is open and market %s is %s', order_id, market_id, m.state) AS breach
    FROM orders o JOIN market m USING (market_id), (SELECT max(at_ms) AS now FROM journal) j
    WHERE o.state = 'open' AND (m.state NOT IN ('auction', 'open', 'halted') OR closes_at_ms <= now
      OR (expires_at_ms > 0 AND expires_at_ms <= now) OR time_in_force NOT IN ('GTC', 'GTD')
      OR order_type = 'market')`,

  'I9 no book is crossed, and where no house quotes the last price says what is in it': `
    ${BEST}
    SELECT format('market %s/%s: %s bid, %s asked, last said %s and %s', market_id, contract, bid, ask, best_bid_ticks, best_ask_ticks) AS breach
    FROM best FULL JOIN said USING (market_id, contract) JOIN market USING (market_id)
    WHERE bid >= ask OR ((subsidy_milli = 0 OR state NOT IN ('open', 'halted'))
      AND (coalesce(bid, 0) <> coalesce(best_bid_ticks, 0) OR coalesce(ask, 0) <> coalesce(best_ask_ticks, 0)))`,

  'I9 a house quotes about its price, and no order crosses that': `
    ${BEST},
      shares AS (SELECT market_id, place - 1 AS contract, quantity,
          subsidy_milli / 1000.0::float8 / ln(contracts::float8) AS liquidity
        FROM market, unnest(house_shares) WITH ORDINALITY AS house (quantity, place) WHERE state = 'open'),
      prices AS (SELECT market_id, contract,
          1000 * exp(-quantity / liquidity) / sum(exp(-quantity / liquidity)) OVER (PARTITION BY market_id) AS price
        FROM shares)
    SELECT format('market %s/%s: house at %s, %s bid, %s asked, last said %s and %s', market_id, contract, price, bid, ask, best_bid_ticks, best_ask_ticks) AS breach
    FROM prices JOIN said USING (market_id, contract) LEFT JOIN best USING (market_id, contract)
    WHERE bid > price + 3 OR ask < price - 3
      OR best_bid_ticks NOT BETWEEN price - 3 AND price + 3 OR best_bid_ticks < bid
      OR best_ask_ticks NOT BETWEEN price - 3 AND price + 3 OR best_ask_ticks > ask
      OR best_bid_ticks >= best_ask_ticks`,

  'I9 the orders for all contracts never make a complete set': `
    ${BEST}
    SELECT format('market %s: bids of %s, asks of %s', market_id, sum(bid), sum(ask)) AS breach
    FROM best JOIN market USING (market_id) WHERE contracts > 2 GROUP BY market_id, contracts
    HAVING (count(bid) = contracts AND sum(bid) >= 1000) OR (count(ask) = contracts AND sum(ask) <= 1000)`,
};
