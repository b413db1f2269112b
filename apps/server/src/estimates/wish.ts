import type { PlaceOrder } from '@openfloor/exchange';
import {
  milli,
  safeInteger,
  shares,
  ticks,
  marketId as toMarketId,
  memberId as toMemberId,
} from '@openfloor/kernel';
import type { EntityManager } from 'typeorm';
import type { EstimateVerdict } from '../database/entities/estimate.js';

/** A purchase that waits when it has a quantity, and does not when it has a budget. */
export interface WishedOrder {
  readonly contract: number;
  readonly priceTicks: number;
  /** 0 where the budget alone says how much. */
  readonly quantity: number;
  readonly budgetMilli: number;
}

/** What a member wants with the estimate in a market. */
export interface Wish {
  readonly memberId: number;
  readonly marketId: number;
  /** null: it is to be withdrawn. */
  readonly chancePermille: number | null;
  readonly stakeMilli: number;
  readonly verdict: EstimateVerdict | null;
  readonly seenHalfTicks: number | null;
  readonly beforeExposure: boolean;
  /** null without a stake. */
  readonly order: WishedOrder | null;
  /** The open order of the estimate before it, which goes first. */
  readonly replaces: number | null;
}

export interface StoredWish extends Wish {
  readonly id: string;
  /** From which the keys of its commands are made. */
  readonly token: string;
  /** null: under way; TAKEN, or the code of its refusal. */
  readonly outcome: string | null;
  /** The estimate that came of it, or that was withdrawn. */
  readonly estimateId: string | null;
}

interface Row {
  id: string;
  token: string;
  member_id: number;
  market_id: number;
  chance_permille: number | null;
  stake_milli: string;
  verdict: EstimateVerdict | null;
  seen_half_ticks: number | null;
  before_exposure: boolean;
  contract: number | null;
  price_ticks: number;
  quantity: string;
  budget_milli: string;
  replaces: string | null;
  outcome: string | null;
  estimate_id: string | null;
}

type Queries = Pick<EntityManager, 'query'>;

/** Wishes that fit `where`, oldest first. */
export async function readWishes(
  manager: Queries,
  where: string,
  values: readonly unknown[],
): Promise<StoredWish[]> {
  const rows: Row[] = await manager.query(`SELECT * FROM estimate_wish WHERE ${where} ORDER BY id`, [
    ...values,
  ]);
  return rows.map(wishOf);
}

/** Returns its id. */
export async function storeWish(manager: Queries, wish: Wish): Promise<string> {
  const { order } = wish;
  const [row]: { id: string }[] = await manager.query(INSERT, [
    wish.memberId,
    wish.marketId,
    wish.chancePermille,
    wish.stakeMilli,
    wish.verdict,
    wish.seenHalfTicks,
    wish.beforeExposure,
    order?.contract ?? null,
    order?.priceTicks ?? 0,
    order?.quantity ?? 0,
    order?.budgetMilli ?? 0,
    wish.replaces,
  ]);
  return row?.id ?? '';
}

const INSERT = `
  INSERT INTO estimate_wish (member_id, market_id, chance_permille, stake_milli, verdict, seen_half_ticks,
    before_exposure, contract, price_ticks, quantity, budget_milli, replaces)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`;

function wishOf(row: Row): StoredWish {
  const { contract, price_ticks: priceTicks, replaces } = row;
  const figures = { quantity: safeInteger(row.quantity), budgetMilli: safeInteger(row.budget_milli) };
  return {
    id: row.id,
    token: row.token,
    memberId: row.member_id,
    marketId: row.market_id,
    chancePermille: row.chance_permille,
    stakeMilli: safeInteger(row.stake_milli),
    verdict: row.verdict,
    seenHalfTicks: row.seen_half_ticks,
    beforeExposure: row.before_exposure,
    order: contract === null ? null : { contract, priceTicks, ...figures },
    replaces: replaces === null ? null : safeInteger(replaces),
    outcome: row.outcome,
    estimateId: row.estimate_id,
  };
}

/** As the exchange gets it. Pure. */
export function commandOf(
  { memberId, marketId }: Pick<Wish, 'memberId' | 'marketId'>,
  { contract, priceTicks, quantity, budgetMilli }: WishedOrder,
): PlaceOrder {
  return {
    type: 'PlaceOrder',
    memberId: toMemberId(memberId),
    marketId: toMarketId(marketId),
    contract,
    side: 'buy',
    orderType: 'limit',
    priceTicks: ticks(priceTicks),
    quantity: shares(quantity),
    timeInForce: budgetMilli > 0 ? 'IOC' : 'GTC',
    postOnly: false,
    expiresAt: 0,
    budgetMilli: milli(budgetMilli),
    reduceOnly: false,
    selfTradeMode: 'CANCEL_NEWEST',
  };
}
