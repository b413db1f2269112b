import type { EntityManager } from 'typeorm';

/**
 * Members who own shares of the market, or did when it was paid: whose trades in it do not make up for each other, as
 * many shares of every contract being none.
 */
export async function holdersOf(manager: EntityManager, marketId: number): Promise<number[]> {
  const rows: { member_id: string }[] = await manager.query(HOLDERS, [marketId]);
  return rows.map(({ member_id }) => Number(member_id));
}

const HOLDERS = `
  WITH side AS (
    SELECT party.member_id, contract, CASE WHEN (taker_side = 'buy') = party.took THEN quantity ELSE -quantity END AS bought
    FROM trade CROSS JOIN LATERAL (VALUES (taker_id, true), (maker_id, false)) AS party(member_id, took)
    WHERE trade.market_id = $1 AND party.member_id <> 0
  ), net AS (
    SELECT member_id, contract, sum(bought) AS shares FROM side GROUP BY 1, 2
  )
  SELECT member_id FROM net GROUP BY member_id
  HAVING count(DISTINCT shares) > 1
    OR (count(*) < (SELECT contracts FROM market WHERE market_id = $1) AND max(shares) <> 0)
  ORDER BY member_id`;
