import { invariant } from '@openfloor/kernel';
import type { RestingOrder, StoredOrder } from '@openfloor/matching';
import { addMarket } from './commands/list-market.js';
import type { MarketState } from './event.js';
import { admitOrder, requiredHold } from './hold.js';
import { quoteAnew } from './house-trades.js';
import { newHouse } from './market-house.js';
import type { Quote } from './price.js';
import { PriceSeries } from './price-series.js';
import {
  type Challenge,
  type ExchangeState,
  type Market,
  type MarketTerms,
  type Resolution,
  type Settlement,
  stakeOf,
} from './state.js';

/** A market as a snapshot has it. The order of the fields is that of the bytes. */
export interface StoredMarket extends MarketTerms {
  readonly state: MarketState;
  readonly insiders: readonly number[];
  readonly until: number;
  readonly auctionEndsAt: number;
  readonly setsOutstanding: number;
  /** Null: there is none (any more). */
  readonly houseShares: readonly number[] | null;
  readonly flaggedAt: number;
  readonly resolution: Resolution | null;
  readonly challengers: readonly number[];
  readonly settlement: Settlement | null;
  readonly quotes: readonly Quote[];
  readonly prices: readonly (readonly number[])[];
  /** [member, shares of each contract], by member. */
  readonly shares: readonly (readonly [number, readonly number[]])[];
  /** Per book: bids, then asks, each in priority order. */
  readonly orders: readonly (readonly StoredOrder[])[];
}

export function storedMarket(market: Market): StoredMarket {
  const { state, insiders, until, auctionEndsAt, setsOutstanding, flaggedAt, challengers } = market;
  return {
    ...termsOf(market),
    state,
    insiders,
    until,
    auctionEndsAt,
    setsOutstanding,
    houseShares: market.house?.shares ?? null,
    flaggedAt,
    resolution: market.resolution === null ? null : storedResolution(market.resolution),
    challengers,
    settlement: market.settlement === null ? null : storedSettlement(market.settlement),
    quotes: market.quotes.map(storedQuote),
    prices: market.prices.map((series) => series.entries()),
    shares: ownedShares(market),
    orders: market.books.map((book) => [...book.orders('buy'), ...book.orders('sell')].map(storedOrder)),
  };
}

function termsOf({
  id,
  ideaId,
  contracts,
  closesAt,
  referenceTicks,
  subsidyMilli,
}: MarketTerms): MarketTerms {
  return { id, ideaId, contracts, closesAt, referenceTicks, subsidyMilli };
}

function storedResolution(resolution: Resolution): Resolution {
  const { status, proposerId, confirmerId, payoutTicks, isVoid, evidenceId, challengeEndsAt } = resolution;
  const challenge = resolution.challenge === null ? null : storedChallenge(resolution.challenge);
  return { status, proposerId, confirmerId, payoutTicks, isVoid, evidenceId, challengeEndsAt, challenge };
}

const storedChallenge = ({ memberId, stakeMilli }: Challenge): Challenge => ({ memberId, stakeMilli });

const storedSettlement = ({ payoutTicks, paidThrough }: Settlement): Settlement => ({
  payoutTicks,
  paidThrough,
});

const storedQuote = ({ bestBidTicks, bestAskTicks, lastTradeTicks }: Quote): Quote => ({
  bestBidTicks,
  bestAskTicks,
  lastTradeTicks,
});

function ownedShares(market: Market): (readonly [number, readonly number[]])[] {
  const owners = [...market.stakes.values()].filter((stake) => stake.shares.some((quantity) => quantity > 0));
  return owners
    .sort((a, b) => a.memberId - b.memberId)
    .map((stake) => [stake.memberId, stake.shares] as const);
}

function storedOrder(order: RestingOrder): StoredOrder {
  const { id, owner, label, side, priceTicks, remaining, postOnly, selfTradePrevention } = order;
  return { id, owner, label, side, priceTicks, remaining, postOnly, selfTradePrevention };
}

/** Puts the market and its orders into the state. */
export function restoreMarket(state: ExchangeState, stored: StoredMarket): void {
  const market = addMarket(state, termsOf(stored));
  const { insiders, until, auctionEndsAt, setsOutstanding, flaggedAt, resolution, settlement } = stored;
  Object.assign(market, { state: stored.state, insiders, until, auctionEndsAt, setsOutstanding, flaggedAt });
  Object.assign(market, { resolution, settlement, prices: stored.prices.map(PriceSeries.from) });
  market.challengers.push(...stored.challengers);
  market.quotes.splice(0, market.quotes.length, ...stored.quotes);
  if (stored.houseShares !== null) restoreHouse(market, stored.houseShares);
  for (const [memberId, shares] of stored.shares)
    stakeOf(market, memberId).shares.splice(0, shares.length, ...shares);
  for (const [contract, orders] of stored.orders.entries())
    for (const order of orders) restoreOrder(market, contract, order);
  for (const stake of market.stakes.values()) stake.heldMilli = requiredHold(stake);
}

function restoreHouse(market: Market, shares: readonly number[]): void {
  const house = newHouse(market);
  invariant(house !== null, `snapshot has shares of a house that market ${market.id} lacks`);
  house.shares.splice(0, shares.length, ...shares);
  market.house = house;
  // Before the auction it has not quoted yet.
  if (market.auctionEndsAt === 0) quoteAnew(market, house);
}

function restoreOrder(market: Market, contract: number, stored: StoredOrder): void {
  const book = market.books[contract];
  invariant(book !== undefined, `snapshot has orders for a book that market ${market.id} lacks`);
  const order = book.restore(stored);
  admitOrder(stakeOf(market, order.owner), order);
}
