import { type ExchangeView, NO, YES } from '@openfloor/exchange';
import { safeInteger } from '@openfloor/kernel';
import type { EntityManager } from 'typeorm';
import type { EstimateVerdict } from '../database/entities/estimate.js';
import type { Idea } from '../database/entities/idea.js';
import { probability, roomBelief } from './belief.js';
import { type Crowd, followersOf } from './crowd.js';
import { crowdIdea, type DemoTimes, hasMarket, type Teams } from './demo-market.js';
import { Dice } from './dice.js';

const HOUR = 3_600_000;
/** Part of the estimates that were given before a price was seen. */
const EARLY = 0.6;
/** Somebody who bought at a price believes in so many thousandths more, at least and at most. */
const [NEAREST, FURTHEST] = [15, 160];
/** Followers who say what they think of the price without a stake, at most. */
const MOST_RATINGS = 9;
/** Between the price and what is called too low or too high. */
const CLEARLY_PERMILLE = 40;
const [LEAST, MOST] = [20, 980];
const Draw = { estimate: 1601, rating: 1602 } as const;

/** What estimates are made of. */
export interface Believers {
  readonly crowd: Crowd;
  readonly history: DemoTimes;
  readonly ideas: readonly Idea[];
  readonly teams: Teams;
  readonly view: Pick<ExchangeView, 'market'>;
}

/** An estimate as the crowd gives it: the chance in thousandths. */
export interface EstimateRow {
  readonly memberId: number;
  readonly marketId: number;
  readonly chance: number;
  readonly stakeMilli: number;
  /** That the stake is behind; null without a stake. */
  readonly contract: number | null;
  readonly verdict: EstimateVerdict | null;
  readonly seenHalfTicks: number | null;
  readonly early: boolean;
  readonly at: number;
}

/** What a member bought in a market's YES book: shares (of NO as a negative number) and what they cost. */
interface Bought {
  readonly market_id: string;
  readonly member_id: string;
  readonly shares: string;
  readonly paid_milli: string;
  readonly last_ms: string;
}

/** The crowd says what it believes: who holds shares with what they cost, others without a stake. Returns the former. */
export async function insertEstimates(manager: EntityManager, believers: Believers): Promise<EstimateRow[]> {
  const headlines = new Map(believers.ideas.filter(hasMarket).map((idea) => [idea.marketId, idea]));
  const bought: Bought[] = await manager.query(BOUGHT, [believers.crowd.memberIds]);
  const staked = bought.flatMap((holding) => {
    const idea = headlines.get(safeInteger(holding.market_id));
    return idea === undefined ? [] : (estimateOf(believers, idea, holding) ?? []);
  });
  const holders = new Set(staked.map(({ memberId, marketId }) => `${memberId}/${marketId}`));
  const ratings = [...headlines.values()]
    .flatMap((idea) => ratingsOf(believers, idea))
    .filter(({ memberId, marketId }) => !holders.has(`${memberId}/${marketId}`));
  await insertRows(manager, [...staked, ...ratings]);
  return staked;
}

/** What is bought is believed to be worth more than it cost. */
function estimateOf({ crowd, teams, history }: Believers, idea: Idea, holding: Bought): EstimateRow | null {
  const memberId = safeInteger(holding.member_id);
  const [shares, paid] = [safeInteger(holding.shares), safeInteger(holding.paid_milli)];
  if ((crowdIdea(idea, teams).insiders ?? []).includes(memberId)) return null;
  const dice = new Dice(crowd.seed, Draw.estimate, idea.marketId, memberId);
  const cost = shares > 0 ? paid : paid - 1_000 * shares;
  // Who sold most of it at a profit has nothing at risk any more.
  if (cost < 1_000) return null;
  const each = Math.min(MOST, Math.max(LEAST, Math.round(cost / Math.abs(shares))));
  const edge = NEAREST + (FURTHEST - NEAREST) * dice.unit() ** 2;
  const ofContract = Math.min(MOST, each + Math.round(edge));
  return {
    ...{ memberId, marketId: idea.marketId, stakeMilli: cost, verdict: null, seenHalfTicks: null },
    contract: shares > 0 ? YES : NO,
    chance: within(shares > 0 ? ofContract : 1_000 - ofContract),
    early: dice.chance(EARLY),
    at: Math.min(safeInteger(holding.last_ms), history.until - HOUR),
  };
}

function ratingsOf({ crowd, history, teams, view }: Believers, idea: Idea): EstimateRow[] {
  const market = view.market(idea.marketId);
  const price = market?.priceHalfTicks[YES];
  if (market === undefined || price === undefined || market.auctionEndsAt > 0) return [];
  const known = crowdIdea(idea, teams);
  const dice = new Dice(crowd.seed, Draw.rating, idea.marketId);
  const at = Math.min(idea.closesAt.getTime(), history.until) - Math.floor((1 + 30 * dice.unit()) * HOUR);
  if (at <= known.listedAt) return [];
  const room = 1_000 * probability(roomBelief(crowd.seed, known, at));
  const raters = dice.shuffle(followersOf(crowd, known)).slice(0, dice.below(MOST_RATINGS + 1));
  return raters.map((memberId) => {
    const verdict = verdictOn(price / 2, room + 260 * (dice.unit() - 0.5));
    const stated = { TOO_LOW: 100, ABOUT_RIGHT: 0, TOO_HIGH: -100 }[verdict];
    return {
      ...{ memberId, marketId: idea.marketId, stakeMilli: 0, contract: null, verdict, seenHalfTicks: price },
      ...{ chance: within(Math.round(price / 2) + stated), early: false, at },
    };
  });
}

function verdictOn(price: number, belief: number): EstimateVerdict {
  if (belief > price + CLEARLY_PERMILLE) return 'TOO_LOW';
  return belief < price - CLEARLY_PERMILLE ? 'TOO_HIGH' : 'ABOUT_RIGHT';
}

const within = (permille: number): number => Math.min(MOST, Math.max(LEAST, permille));

async function insertRows(manager: EntityManager, rows: readonly EstimateRow[]): Promise<void> {
  await manager.query(INSERT, [
    rows.map(({ memberId }) => memberId),
    rows.map(({ marketId }) => marketId),
    rows.map(({ chance }) => chance),
    rows.map(({ stakeMilli }) => stakeMilli),
    rows.map(({ contract }) => contract),
    rows.map(({ verdict }) => verdict),
    rows.map(({ seenHalfTicks }) => seenHalfTicks),
    rows.map(({ early }) => early),
    rows.map(({ at }) => new Date(at)),
  ]);
}

/** $1 members. Two outcomes have one book, that of YES. */
const BOUGHT = `
  SELECT market_id, member_id, sum(shares) AS shares, sum(shares * price_ticks) AS paid_milli, max(at_ms) AS last_ms
  FROM (
    SELECT market_id, taker_id AS member_id, price_ticks, at_ms,
      CASE taker_side WHEN 'buy' THEN quantity ELSE -quantity END AS shares FROM trade
    UNION ALL
    SELECT market_id, maker_id, price_ticks, at_ms,
      CASE taker_side WHEN 'buy' THEN -quantity ELSE quantity END FROM trade
  ) side
  WHERE member_id = ANY($1::bigint[])
  GROUP BY market_id, member_id HAVING sum(shares) <> 0
  ORDER BY market_id, member_id`;

const INSERT = `
  INSERT INTO estimate (member_id, market_id, chance_permille, stake_milli, contract, verdict, seen_half_ticks, before_exposure,
    at)
  SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::bigint[], $5::smallint[], $6::text[], $7::int[], $8::boolean[],
    $9::timestamptz[])`;
