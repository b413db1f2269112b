import { CONTRACTS, HOLDINGS, OWNED } from './fault-sql-parts.js';

/** Laws 2 to 4: tokens, shares and what backs them. */
export const MONEY_INVARIANTS: Readonly<Record<string, string>> = {
  'I1 all entries add up to zero': `
    SELECT sum(amount_milli)::text AS breach FROM entry HAVING sum(amount_milli) <> 0`,

  'I1 every journal transaction balances': `
    SELECT format('%s/%s is off by %s', sequence, posting, sum(amount_milli)) AS breach
    FROM entry GROUP BY sequence, posting HAVING sum(amount_milli) <> 0`,

  'I1 a balance is the sum of its entries': `
    SELECT format('account %s has %s for entries of %s', account_id, b.amount_milli, e.total) AS breach
    FROM (SELECT account_id, sum(amount_milli) AS total FROM entry GROUP BY 1) e FULL JOIN balance b USING (account_id)
    WHERE b.amount_milli IS DISTINCT FROM e.total`,

  'I1 an entry carries the balance after it': `
    SELECT format('account %s at %s/%s says %s for %s', account_id, sequence, line, balance_milli, total) AS breach
    FROM (SELECT *, sum(amount_milli) OVER (PARTITION BY account_id ORDER BY sequence, line) AS total FROM entry) e
    WHERE balance_milli <> total`,

  'I2 only the treasury is below zero, at any entry': `
    SELECT format('account %s is at %s', account_id, balance_milli) AS breach FROM entry
    WHERE balance_milli < 0 AND account_id <> 0
    UNION ALL SELECT format('account %s is at %s', account_id, amount_milli) FROM balance
    WHERE amount_milli < 0 AND kind <> 'treasury'`,

  'I2 nobody owns less than nothing, or a complete set': `
    SELECT format('member %s has %s to %s in market %s', member_id, min(quantity), max(quantity), market_id) AS breach
    FROM (${HOLDINGS}) h JOIN market USING (market_id) GROUP BY member_id, market_id, contracts
    HAVING min(quantity) < 0 OR (min(quantity) > 0 AND count(*) = contracts)`,

  'I2 there is no account that nobody knows': `
    SELECT format('account %s is a %s of %s', account_id, kind, owner_id) AS breach FROM balance
    WHERE kind IS DISTINCT FROM (ARRAY['treasury', 'cash', 'held', 'escrow', 'house'])[account_id % 8 + 1]
      OR owner_id <> account_id / 8
      OR (kind IN ('escrow', 'house') AND NOT EXISTS (SELECT FROM market WHERE market_id = owner_id))`,

  'I5 every contract of a market is owned as often as the others, and the escrow is worth it': `
    WITH holdings AS (${HOLDINGS}),
      owned AS (SELECT c.market_id, c.contract, coalesce(sum(quantity), 0) AS total
        FROM (${CONTRACTS}) c LEFT JOIN holdings USING (market_id, contract) GROUP BY 1, 2),
      worth AS (SELECT market_id, min(total) AS sets, max(total) AS most,
          sum(total * coalesce(payout_ticks[contract + 1], 0)) AS unpaid
        FROM owned JOIN market USING (market_id) GROUP BY 1)
    SELECT format('market %s has %s in escrow for %s to %s sets', market_id, amount_milli, sets, most) AS breach
    FROM worth JOIN market USING (market_id)
    LEFT JOIN balance ON kind = 'escrow' AND owner_id = market_id
    WHERE CASE WHEN payout_ticks = '{}' THEN sets <> most OR coalesce(amount_milli, 0) <> 1000 * sets
      ELSE coalesce(amount_milli, 0) <> unpaid END`,

  'I5 only a market with a subsidy has a house, and a settled one has nothing left': `
    WITH left_over AS (SELECT market_id, sum(quantity) AS total FROM (${HOLDINGS}) h GROUP BY 1)
    SELECT format('market %s is %s with %s shares and %s of its house', market_id, state, total, amount_milli) AS breach
    FROM market LEFT JOIN left_over USING (market_id)
    LEFT JOIN balance ON kind = 'house' AND owner_id = market_id
    WHERE (state = 'settled' AND (coalesce(total, 0) <> 0 OR coalesce(amount_milli, 0) <> 0))
      OR (subsidy_milli = 0 AND (amount_milli IS NOT NULL OR house_shares <> '{}'))
      OR (state IN ('settling', 'settled')) <> (payout_ticks <> '{}')`,

  'I6 a stake is what was put up, and comes back only where its challenge was upheld': `
    WITH said AS (SELECT market_id, sequence, status, actor_id, stake_milli, lag(actor_id) OVER w AS challenger_id,
        lag(stake_milli) OVER w AS staked FROM resolution WINDOW w AS (PARTITION BY market_id ORDER BY sequence)),
      due AS (SELECT market_id, sequence, 'STAKE' AS kind, actor_id * 8 + 1 AS account_id, -stake_milli AS tokens
          FROM said WHERE status = 'challenged' AND stake_milli > 0
        UNION ALL SELECT market_id, sequence, 'STAKE_RETURNED', challenger_id * 8 + 1, staked
          FROM said WHERE status = 'overturned' AND staked > 0),
      booked AS (SELECT reference AS market_id, sequence, kind, account_id, amount_milli FROM entry
        WHERE kind IN ('STAKE', 'STAKE_RETURNED') AND account_id <> 0)
    SELECT format('%s of %s in market %s is %s instead of %s', kind, account_id, market_id, amount_milli, tokens) AS breach
    FROM due FULL JOIN booked USING (market_id, sequence, kind, account_id)
    LEFT JOIN (SELECT account_id, amount_milli AS left_milli FROM balance) b USING (account_id)
    WHERE tokens IS DISTINCT FROM amount_milli
      -- Who has left, and so has nothing, is paid nothing.
      AND NOT (kind = 'STAKE_RETURNED' AND amount_milli IS NULL AND coalesce(left_milli, 0) = 0)`,

  'I10 positions follow from the trades, until they are paid': `
    ${OWNED}
    SELECT format('member %s has %s of %s/%s for trades of %s', member_id, quantity, market_id, contract, shares) AS breach
    FROM owned FULL JOIN (${HOLDINGS}) h USING (member_id, market_id, contract) JOIN market USING (market_id)
    WHERE coalesce(shares, 0) <> coalesce(quantity, 0) AND (payout_ticks = '{}' OR quantity <> 0)`,

  'I10 tokens follow from the trades and from what was paid in and out': `
    ${OWNED},
      mine AS (SELECT *, CASE member_id WHEN 0 THEN market_id * 8 + 4 ELSE member_id * 8 + 1 END AS account_id
        FROM owned),
      sets AS (SELECT account_id, sum(minted) AS minted FROM mine WHERE contract = 0 GROUP BY 1),
      traded AS (SELECT CASE member_id WHEN 0 THEN market_id * 8 + 4 ELSE member_id * 8 + 1 END AS account_id,
          sum(-price_ticks * change) AS tokens FROM legs GROUP BY 1),
      paid AS (SELECT account_id, sum(amount_milli) AS tokens FROM entry
        WHERE account_id % 8 IN (1, 4) AND kind NOT IN ('TRADE', 'HOLD') GROUP BY 1),
      has AS (SELECT CASE kind WHEN 'held' THEN account_id - 1 ELSE account_id END AS account_id,
          sum(amount_milli) AS tokens FROM balance WHERE kind IN ('cash', 'held', 'house') GROUP BY 1)
    SELECT format('account %s has %s, trades gave %s, %s sets, %s paid', account_id, has.tokens, traded.tokens, minted, paid.tokens) AS breach
    FROM has LEFT JOIN traded USING (account_id) LEFT JOIN sets USING (account_id) LEFT JOIN paid USING (account_id)
    WHERE has.tokens <> coalesce(traded.tokens, 0) - 1000 * coalesce(minted, 0) + coalesce(paid.tokens, 0)`,
};
