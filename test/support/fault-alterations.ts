/** A trade of two members in a market of two outcomes, with others before and after it. */
export const HALF = '(SELECT trade_id FROM trade WHERE market_id = 1 ORDER BY trade_id OFFSET 9 LIMIT 1)';
/** An open order of that market. */
const OPEN = "order_id = (SELECT min(order_id) FROM orders WHERE state = 'open' AND market_id = 1)";
const LAST_ENTRY = '(sequence, line) = (SELECT max(sequence), 1 FROM entry)';
/** A leg of an implied match. */
const LEG = `(SELECT min(trade_id) FROM trade t JOIN orders o ON order_id = taker_order_id AND member_id = taker_id
  WHERE t.market_id = 3 AND t.contract <> o.contract)`;

/** By the beginning of an invariant's name, what breaks it. */
export const ALTERATIONS: [invariant: string, alteration: string][] = [
  ['I1 all entries', `UPDATE entry SET amount_milli = amount_milli + 1 WHERE ${LAST_ENTRY}`],
  ['I1 every journal transaction', `UPDATE entry SET amount_milli = amount_milli + 1 WHERE ${LAST_ENTRY}`],
  ['I1 a balance', 'UPDATE balance SET amount_milli = amount_milli + 1 WHERE account_id = 9'],
  ['I1 a balance', "INSERT INTO balance VALUES (999, 'escrow', 124, 0)"],
  ['I1 an entry carries', `UPDATE entry SET balance_milli = balance_milli + 1 WHERE ${LAST_ENTRY}`],
  ['I2 only the treasury', 'UPDATE balance SET amount_milli = -1 WHERE account_id = 9'],
  ['I2 only the treasury', "UPDATE balance SET amount_milli = -1 WHERE kind = 'house' AND owner_id = 2"],
  ['I2 only the treasury', `UPDATE entry SET balance_milli = -1 WHERE ${LAST_ENTRY}`],
  [
    'I2 nobody owns',
    'UPDATE position SET quantity = -1 WHERE (member_id, market_id, contract) = (SELECT member_id, market_id, contract FROM position LIMIT 1)',
  ],
  ['I2 nobody owns', "UPDATE market SET house_shares = '{1, 1}' WHERE market_id = 2"],
  ['I2 there is no account', 'UPDATE balance SET owner_id = 77 WHERE account_id = 9'],
  ['I2 there is no account', "INSERT INTO balance VALUES (804, 'house', 100, 0)"],
  [
    'I4 no key',
    'DROP INDEX journal_key; UPDATE journal SET (actor, key_digest) = (SELECT actor, key_digest FROM journal WHERE seq = 100) WHERE seq = 101',
  ],
  [
    'I4 one command fills',
    `INSERT INTO trade SELECT trade_id + 1000000, market_id, contract, price_ticks, quantity, taker_side, taker_order_id, taker_id, maker_order_id, maker_id, sequence, at_ms FROM trade WHERE trade_id = ${HALF}`,
  ],
  ['I4 what an order filled', `UPDATE trade SET quantity = quantity + 1 WHERE trade_id = ${HALF}`],
  ['I4 what an order filled', `UPDATE trade SET quantity = quantity + 2 WHERE trade_id = ${LEG}`],
  ['I4 an implied match', `UPDATE trade SET quantity = quantity + 1 WHERE trade_id = ${LEG}`],
  ['I4 an implied match', `DELETE FROM trade WHERE trade_id = ${LEG}`],
  [
    'I4 a trade is of two orders',
    `DELETE FROM orders WHERE order_id = (SELECT maker_order_id FROM trade WHERE trade_id = ${HALF})`,
  ],
  [
    'I4 a trade is of two orders',
    `UPDATE trade SET maker_order_id = 0, maker_id = 0 WHERE trade_id = ${HALF}`,
  ],
  ['I4 filled and open', `UPDATE orders SET open = open + 1 WHERE ${OPEN}`],
  [
    'I5 every contract',
    'UPDATE position SET quantity = quantity + 1 WHERE (member_id, market_id, contract) = (SELECT member_id, market_id, contract FROM position LIMIT 1)',
  ],
  ['I5 every contract', 'UPDATE market SET house_shares[3] = house_shares[3] + 1 WHERE market_id = 4'],
  ['I5 every contract', "UPDATE balance SET amount_milli = amount_milli + 1 WHERE kind = 'escrow'"],
  [
    'I5 only a market with a subsidy',
    "UPDATE market SET state = 'settled', payout_ticks = '{500, 500}' WHERE market_id = 1",
  ],
  ['I5 only a market with a subsidy', "INSERT INTO balance VALUES (12, 'house', 1, 0)"],
  ['I6 a stake', "INSERT INTO resolution VALUES (1, 50, 0, 'challenged', 1, '{}', false, 0, 0, 500)"],
  ['I6 a stake', `UPDATE entry SET kind = 'STAKE_RETURNED', account_id = 9 WHERE ${LAST_ENTRY}`],
  ['I7 the journal', 'DELETE FROM journal WHERE seq = 50'],
  ['I7 the journal', 'DELETE FROM journal WHERE seq > 50'],
  ['I7 trades', `DELETE FROM trade WHERE trade_id = ${HALF}`],
  ['I7 entries', `DELETE FROM entry WHERE ${LAST_ENTRY}`],
  ['I8 held', `UPDATE orders SET open = open + 1000 WHERE ${OPEN}`],
  ['I8 held', "UPDATE balance SET amount_milli = amount_milli + 1 WHERE kind = 'held' AND owner_id = 1"],
  ['I8 only a market that takes orders', "UPDATE market SET state = 'closed' WHERE market_id = 1"],
  ['I8 only a market that takes orders', `UPDATE orders SET expires_at_ms = 1 WHERE ${OPEN}`],
  ['I9 no book', `UPDATE orders SET price_ticks = CASE side WHEN 'buy' THEN 999 ELSE 1 END WHERE ${OPEN}`],
  [
    'I9 no book',
    'UPDATE price_point SET best_bid_ticks = best_bid_ticks + 1 WHERE (market_id, sequence) = (SELECT 1, max(sequence) FROM price_point WHERE market_id = 1)',
  ],
  ['I9 a house', 'UPDATE market SET house_shares[1] = house_shares[1] + 50 WHERE market_id = 2'],
  [
    'I9 the orders for all',
    "UPDATE orders SET state = 'open', contract = order_id % 3, side = 'buy', price_ticks = 400 WHERE market_id = 3",
  ],
  ['I10 positions', `UPDATE trade SET quantity = quantity + 1 WHERE trade_id = ${HALF}`],
  ['I10 positions', "UPDATE market SET house_shares = '{7, 0, 0}' WHERE market_id = 4"],
  ['I10 tokens', `UPDATE trade SET price_ticks = price_ticks + 1 WHERE trade_id = ${HALF}`],
  ['I10 tokens', "UPDATE balance SET amount_milli = amount_milli + 1 WHERE kind = 'house'"],
  ['I11 time', 'UPDATE journal SET at_ms = at_ms - 1000000000 WHERE seq = 50'],
  ['I11 time', 'UPDATE journal SET hash = hash WHERE seq = 50'],
  [
    'I11 trades',
    `UPDATE trade SET sequence = 1, at_ms = (SELECT at_ms FROM journal WHERE seq = 1) WHERE trade_id = ${HALF}`,
  ],
];
