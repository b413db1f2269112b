import type { Law } from './ledger-health.model.js';

/** Members by their positions, houses (member 0) by their markets. */
const HOLDINGS = `SELECT market_id, contract, quantity FROM position
  UNION ALL SELECT market_id, place - 1, shares
    FROM market, unnest(house_shares) WITH ORDINALITY AS house (shares, place)`;

/** Commands whose movements and hashes are looked at each time. */
export const TAIL_COMMANDS = 1_000;

/**
 * The laws as statements on the tables; each gives what is wrong, as a sentence without its full stop, and no row when
 * it holds. Those that would have to read all entries are left to `npm run verify`, which replays everything.
 */
export const LAW_STATEMENTS: Readonly<Record<Exclude<Law, 'CHAIN' | 'AUDIT' | 'HELD'>, string>> = {
  CONSERVATION: `
    SELECT format('All accounts add up to %s tokens and not to 0', (sum(amount_milli) / 1000.0)::numeric(20, 3)) AS problem
    FROM balance HAVING sum(amount_milli) <> 0`,

  BALANCED: `
    SELECT format('Movement %s of command %s is off by %s tokens', posting, sequence,
      (sum(amount_milli) / 1000.0)::numeric(20, 3)) AS problem
    FROM entry WHERE sequence > (SELECT last_seq - ${TAIL_COMMANDS} FROM partition WHERE id = 1)
    GROUP BY sequence, posting HAVING sum(amount_milli) <> 0 ORDER BY sequence LIMIT 1`,

  NO_DEBT: `
    SELECT format('Account %s of class %s is below zero', account_id, kind) AS problem
    FROM balance WHERE amount_milli < 0 AND kind <> 'treasury' ORDER BY account_id LIMIT 1`,

  ESCROW: `
    WITH owned AS (SELECT market_id, contract, sum(quantity) AS total FROM (${HOLDINGS}) AS h GROUP BY 1, 2),
      worth AS (SELECT market_id, CASE count(contract) WHEN contracts THEN min(total) ELSE 0 END AS sets,
          coalesce(max(total), 0) AS most,
          coalesce(sum(total * coalesce(payout_ticks[contract + 1], 0)), 0) AS unpaid
        FROM market LEFT JOIN owned USING (market_id) GROUP BY market_id, contracts)
    SELECT format('Market %s has %s tokens in escrow for %s to %s sets', market_id,
      (coalesce(amount_milli, 0) / 1000.0)::numeric(20, 3), sets, most) AS problem
    FROM worth JOIN market USING (market_id) LEFT JOIN balance ON account_id = market_id * 8 + 3
    WHERE CASE WHEN payout_ticks = '{}' THEN sets <> most OR coalesce(amount_milli, 0) <> 1000 * sets
      ELSE coalesce(amount_milli, 0) <> unpaid END
    ORDER BY market_id LIMIT 1`,

  HOUSES: `
    SELECT format('The house of market %s has %s tokens after it was paid, or shares without them', market_id,
      (amount_milli / 1000.0)::numeric(20, 3)) AS problem
    FROM market JOIN balance ON account_id = market_id * 8 + 4
    WHERE (state = 'settled' AND amount_milli <> 0)
      OR amount_milli + 1000 * coalesce((SELECT min(shares) FROM unnest(house_shares) AS shares), 0) < 0
    ORDER BY market_id LIMIT 1`,
};
