import { safeInteger } from '@openfloor/kernel';
import type { EntityManager } from 'typeorm';
import type { MarketProfit, ScoredEstimate } from './skill-figures.js';

type Reader = Pick<EntityManager, 'query'>;

interface EstimateRow {
  readonly member_id: number;
  readonly chance_permille: number;
  readonly yes: boolean;
  readonly peer: number | null;
}

interface ProfitRow {
  readonly member_id: number;
  readonly put_in_milli: string;
  readonly profit_milli: string;
}

/** What members are judged by, each in the order in which it was scored: more comes at the end, and nothing in between. */
export interface ScoresOf {
  readonly estimates: ReadonlyMap<number, readonly ScoredEstimate[]>;
  readonly profits: ReadonlyMap<number, readonly MarketProfit[]>;
}

/** @param memberId null: everybody's */
export async function readScores(reader: Reader, memberId: number | null): Promise<ScoresOf> {
  const estimates: EstimateRow[] = await reader.query(ESTIMATES, [memberId]);
  const profits: ProfitRow[] = await reader.query(PROFITS, [memberId]);
  return {
    estimates: byMember(estimates, ({ chance_permille: chance, yes: outcome, peer }) => ({
      chance: chance / 1_000,
      outcome,
      peer,
    })),
    profits: byMember(profits, (row) => ({
      putInMilli: safeInteger(row.put_in_milli),
      profitMilli: safeInteger(row.profit_milli),
    })),
  };
}

function byMember<Row extends { readonly member_id: number }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<number, Item[]> {
  const all = new Map<number, Item[]>();
  for (const row of rows) {
    const items = all.get(row.member_id);
    if (items === undefined) all.set(row.member_id, [itemOf(row)]);
    else items.push(itemOf(row));
  }
  return all;
}

const ESTIMATES = `
  SELECT e.member_id, e.chance_permille, s.headline_yes AS yes, e.peer
  FROM closing_estimate e JOIN scored_market s ON s.market_id = e.market_id
  WHERE s.headline_yes IS NOT NULL AND ($1::int IS NULL OR e.member_id = $1)
  ORDER BY s.number`;
const PROFITS = `
  SELECT p.member_id, p.put_in_milli, p.profit_milli
  FROM member_profit p JOIN scored_market s ON s.market_id = p.market_id
  WHERE ($1::int IS NULL OR p.member_id = $1)
  ORDER BY s.number`;
