import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Who has told what they hold in an idea's headline market: by the badge on a comment, or by a comment on their order
 * there, as long as that stands. They hide nobody.
 */
@Injectable()
export class KnownMembers {
  constructor(private readonly database: DataSource) {}

  /** By market. One statement. */
  async of(marketIds: readonly number[]): Promise<(marketId: number) => ReadonlySet<number>> {
    const rows: { market_id: number; members: number[] }[] = await this.database.query(KNOWN, [marketIds]);
    const known = new Map(rows.map(({ market_id: id, members }) => [id, new Set(members)]));
    return (marketId) => known.get(marketId) ?? NOBODY;
  }
}

const KNOWN = `
  SELECT market_id, array_agg(DISTINCT member_id) AS members FROM (
    SELECT i.market_id, c.member_id FROM idea i JOIN comment c ON coalesce(c.from_idea_id, c.idea_id) = i.id
    WHERE i.market_id = ANY($1::int[]) AND c.badge IS NOT NULL
    UNION ALL
    SELECT order_market_id, member_id FROM comment WHERE order_market_id = ANY($1::int[])
  ) AS told WHERE member_id IS NOT NULL GROUP BY market_id`;
