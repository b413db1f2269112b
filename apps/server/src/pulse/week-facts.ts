import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { weightOf } from '@openfloor/merit';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { Independence } from '../merit/independence.js';
import type { PersonFacts } from './measures.js';
import { WEEK_MS } from './weeks.js';

interface MemberRow {
  readonly id: number;
  readonly unit: string;
}

interface ActRow {
  readonly member_id: number;
  /** null: of what was sealed at the end of the week. */
  readonly topic: string | null;
  readonly estimates: number;
  readonly early: number;
}

interface OfMarket {
  readonly member_id: number;
  readonly market_id: number;
}

interface SideRow extends OfMarket {
  readonly topic: string;
  /** 1 YES, -1 NO. */
  readonly side: number;
}

interface WeightRow extends OfMarket {
  readonly stake_milli: string;
  readonly before_exposure: boolean;
}

export interface KnownOfWeek {
  readonly people: readonly PersonFacts[];
  /** Members who had told what they hold, beside a comment or with the reason for an order. */
  readonly disclosed: ReadonlySet<number>;
}

/** What members with a trading account did in a week that is over, and where they stood at its end. */
@Injectable()
export class WeekFacts {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly policies: IdeasPolicies,
    private readonly independence: Independence,
  ) {}

  async of(monday: number): Promise<KnownOfWeek> {
    const rows: { member_id: number }[] = await this.database.query(DISCLOSED, [monday + WEEK_MS]);
    const disclosed = new Set(rows.map(({ member_id }) => member_id));
    return { people: await this.people([monday, monday + WEEK_MS]), disclosed };
  }

  private async people(range: readonly [from: number, until: number]): Promise<PersonFacts[]> {
    const [, until] = range;
    const members = (await this.database.query<MemberRow[]>(MEMBERS, [until])).filter(
      ({ id }) => this.exchange.view.member(id)?.status !== 'left',
    );
    const acts = groupBy(await this.database.query<ActRow[]>(ACTS, [...range]));
    const sides = groupBy(this.counted(await this.database.query<SideRow[]>(SIDES, [until])));
    const standing = groupBy(this.counted(await this.database.query<WeightRow[]>(STANDING, [until])));
    return members.map(({ id, unit }) => {
      const own = acts.get(id) ?? [];
      return {
        memberId: id,
        unit,
        active: own.length > 0,
        topics: own.flatMap(({ topic }) => topic ?? []),
        estimates: own.reduce((sum, { estimates }) => sum + estimates, 0),
        early: own.reduce((sum, { early }) => sum + early, 0),
        sides: byTopic(sides.get(id) ?? []),
        weight: this.weight(standing.get(id) ?? []),
      };
    });
  }

  /** Without those who belong to the idea, decide about it, or have answered it. */
  private counted<Row extends OfMarket>(rows: readonly Row[]): Row[] {
    return rows.filter(({ member_id, market_id }) => this.independence.isCounted(member_id, market_id));
  }

  private weight(estimates: readonly WeightRow[]): number {
    const { stakeCapMilli } = this.policies.current;
    return estimates.reduce((sum, { member_id: memberId, stake_milli, before_exposure: beforeExposure }) => {
      const belief = { memberId, chance: 0.5, atRiskMilli: Number(stake_milli), beforeExposure, skill: 1 };
      return sum + weightOf(belief, stakeCapMilli);
    }, 0);
  }
}

function byTopic(sides: readonly SideRow[]): PersonFacts['sides'] {
  const topics = new Map<string, { topic: string; yes: number; no: number }>();
  for (const { topic, side } of sides) {
    const known = topics.get(topic) ?? { topic, yes: 0, no: 0 };
    topics.set(topic, {
      ...known,
      ...(side > 0 ? { yes: known.yes + 1 } : { no: known.no + 1 }),
    });
  }
  return [...topics.values()].sort((a, b) => (a.topic < b.topic ? -1 : 1));
}

function groupBy<Row extends { readonly member_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.member_id);
    if (known === undefined) groups.set(row.member_id, [row]);
    else known.push(row);
  }
  return groups;
}

const at = (place: string): string => `to_timestamp(${place}::bigint / 1000.0)`;

/** $1 the end of the week. */
const MEMBERS = `
  SELECT id, unit FROM member
  WHERE trading AND erased_at IS NULL AND created_at < ${at('$1')} ORDER BY id`;

/** $1 the end of the week. */
const DISCLOSED = `
  SELECT DISTINCT member_id FROM comment
  WHERE (badge IS NOT NULL OR order_id IS NOT NULL) AND member_id IS NOT NULL AND created_at < ${at('$1')}`;

/**
 * Whether market m of idea i had had its opening by then, where that is so now: before, nobody is told what was said.
 * The idea knows when the auction of its headline was to end.
 */
const openedBy = (place: string): string => `
  (m.state <> 'draft' AND m.auction_ends_at_ms = 0
    AND (i.auction_ends_at IS NULL OR m.market_id <> i.market_id OR i.auction_ends_at <= ${at(place)}))`;

/** $1 and $2 the week. */
const ACTS = `
  SELECT member_id::int, topic, sum(estimates)::int AS estimates, sum(early)::int AS early FROM (
    SELECT e.member_id, CASE WHEN ${openedBy('$2')} THEN i.topic END AS topic, 1 AS estimates,
      e.before_exposure::int AS early
    FROM estimate e JOIN market m ON m.market_id = e.market_id JOIN idea i ON i.market_id = m.market_id
    WHERE e.at >= ${at('$1')} AND e.at < ${at('$2')}
    UNION ALL
    SELECT o.member_id, CASE WHEN ${openedBy('$2')} THEN i.topic END, 0, 0
    FROM orders o JOIN market m ON m.market_id = o.market_id JOIN idea i ON i.id = m.idea_id
    WHERE o.placed_at_ms >= $1::bigint AND o.placed_at_ms < $2::bigint
  ) AS act GROUP BY member_id, topic`;

/** Headlines that had opened and that nobody had resolved by $1. */
const UNRESOLVED = `
  SELECT m.market_id, i.topic FROM market m JOIN idea i ON i.market_id = m.market_id
  WHERE m.contracts = 2 AND ${openedBy('$1')}
    AND NOT EXISTS (SELECT 1 FROM resolution r WHERE r.market_id = m.market_id AND r.at_ms < $1::bigint)`;

/** $1 when. A standing estimate says where somebody stands; without one, the shares that somebody owns do. */
const SIDES = `
  WITH headline AS (${UNRESOLVED}), stated AS (
    SELECT DISTINCT ON (e.member_id, e.market_id) e.member_id::bigint AS member_id, e.market_id::bigint AS market_id,
      sign(e.chance_permille - 500) AS side
    FROM estimate e WHERE e.at < ${at('$1')} AND (e.ended_at IS NULL OR e.ended_at >= ${at('$1')})
    ORDER BY e.member_id, e.market_id, e.id DESC
  ), bought AS (
    SELECT party.member_id, t.market_id, sum(party.quantity * CASE t.contract WHEN 0 THEN 1 ELSE -1 END) AS shares
    FROM trade t CROSS JOIN LATERAL (VALUES
      (t.taker_id, CASE t.taker_side WHEN 'buy' THEN t.quantity ELSE -t.quantity END),
      (t.maker_id, CASE t.taker_side WHEN 'buy' THEN -t.quantity ELSE t.quantity END)
    ) AS party(member_id, quantity)
    WHERE t.at_ms < $1::bigint AND party.member_id <> 0 GROUP BY party.member_id, t.market_id
  ), stand AS (
    SELECT member_id, market_id, coalesce(stated.side, sign(bought.shares)) AS side
    FROM stated FULL JOIN bought USING (member_id, market_id)
  )
  SELECT member_id::int, market_id::int, topic, side::int AS side FROM stand JOIN headline USING (market_id)
  WHERE side <> 0`;

/** $1 when. Estimates that stood then and were given with a stake; what was still at risk of it is not looked up. */
const STANDING = `
  WITH headline AS (${UNRESOLVED})
  SELECT e.member_id, e.market_id, e.stake_milli, e.before_exposure
  FROM estimate e JOIN headline h ON h.market_id = e.market_id
  WHERE e.stake_milli > 0 AND e.at < ${at('$1')} AND (e.ended_at IS NULL OR e.ended_at >= ${at('$1')})`;
