import { invariant } from '@openfloor/kernel';
import type { AccountId } from '@openfloor/ledger';
import type { RestingOrder, StoredOrder } from '@openfloor/matching';
import { addMarket } from './commands/market.js';
import type { MarketState } from './event.js';
import { addExposure, exposureOf, requiredHold } from './hold.js';
import type { Quote } from './price.js';
import {
  type AllowancePolicy,
  type ExchangeState,
  emptyState,
  type Market,
  type Member,
  type Settlement,
  stakeOf,
} from './state.js';

/** Bytes change with this; a snapshot of another format is not read. */
const FORMAT = 1;

interface StoredMarket {
  readonly id: number;
  readonly ideaId: number;
  readonly contracts: number;
  readonly closesAt: number;
  readonly referenceTicks: number;
  readonly state: MarketState;
  readonly setsOutstanding: number;
  readonly settlement: Settlement | null;
  readonly quotes: readonly Quote[];
  /** [member, shares of each contract], by member. */
  readonly shares: readonly (readonly [number, readonly number[]])[];
  /** Per book: bids, then asks, each in priority order. */
  readonly orders: readonly (readonly StoredOrder[])[];
}

interface Snapshot {
  readonly format: number;
  readonly sequence: number;
  readonly at: number;
  readonly policy: AllowancePolicy | null;
  readonly nextTradeId: number;
  readonly members: readonly Member[];
  readonly markets: readonly StoredMarket[];
  readonly accounts: readonly (readonly [AccountId, number])[];
}

/**
 * The whole state as bytes, the same for the same state on every machine: every list is sorted, every number an
 * integer. Order sums and holds are not written, as they follow from orders and shares; reading checks them
 * against the ledger.
 */
export function encodeSnapshot(state: ExchangeState): Uint8Array {
  const { sequence, at, policy, nextTradeId } = state;
  const byId = <T extends { id: number }>(items: Map<number, T>): T[] =>
    [...items.values()].sort((a, b) => a.id - b.id);
  const snapshot: Snapshot = {
    format: FORMAT,
    sequence,
    at,
    policy,
    nextTradeId,
    members: byId(state.members),
    markets: byId(state.markets).map(storedMarket),
    accounts: state.ledger.accounts(),
  };
  return new TextEncoder().encode(JSON.stringify(snapshot));
}

function storedMarket(market: Market): StoredMarket {
  const { id, ideaId, contracts, closesAt, referenceTicks, state, setsOutstanding, settlement, quotes } =
    market;
  const owners = [...market.stakes.values()].filter((stake) => stake.shares.some((quantity) => quantity > 0));
  owners.sort((a, b) => a.memberId - b.memberId);
  const shares = owners.map((stake) => [stake.memberId, stake.shares] as const);
  const orders = market.books.map((book) => [...book.orders('buy'), ...book.orders('sell')].map(storedOrder));
  const terms = { id, ideaId, contracts, closesAt, referenceTicks };
  return { ...terms, state, setsOutstanding, settlement, quotes, shares, orders };
}

function storedOrder(order: RestingOrder): StoredOrder {
  const { id, owner, label, side, priceTicks, remaining, postOnly, selfTradePrevention } = order;
  return { id, owner, label, side, priceTicks, remaining, postOnly, selfTradePrevention };
}

/** Throws InvariantViolation when the bytes do not make a state that keeps the laws. */
export function decodeSnapshot(bytes: Uint8Array): ExchangeState {
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as Snapshot;
  invariant(snapshot.format === FORMAT, `snapshot format ${snapshot.format} is not ${FORMAT}`);
  const state = emptyState();
  state.sequence = snapshot.sequence;
  state.at = snapshot.at;
  state.policy = snapshot.policy;
  state.nextTradeId = snapshot.nextTradeId;
  for (const member of snapshot.members) state.members.set(member.id, { ...member });
  for (const stored of snapshot.markets) restoreMarket(state, stored);
  state.ledger.restore(snapshot.accounts);
  return state;
}

function restoreMarket(state: ExchangeState, stored: StoredMarket): void {
  const market = addMarket(state, pickTerms(stored));
  market.state = stored.state;
  market.setsOutstanding = stored.setsOutstanding;
  market.settlement = stored.settlement;
  market.quotes.splice(0, market.quotes.length, ...stored.quotes);
  for (const [memberId, shares] of stored.shares)
    stakeOf(market, memberId).shares.splice(0, shares.length, ...shares);
  stored.orders.forEach((orders, contract) => {
    for (const order of orders) restoreOrder(market, contract, order);
  });
  for (const stake of market.stakes.values()) stake.heldMilli = requiredHold(stake);
}

function pickTerms({ id, ideaId, contracts, closesAt, referenceTicks }: StoredMarket) {
  return { id, ideaId, contracts, closesAt, referenceTicks };
}

function restoreOrder(market: Market, contract: number, stored: StoredOrder): void {
  const book = market.books[contract];
  invariant(book !== undefined, `snapshot has orders for a book that market ${market.id} lacks`);
  const order = book.restore(stored);
  addExposure(stakeOf(market, order.owner), exposureOf(order, order.remaining));
}
