import { Ledger } from '@openfloor/ledger';
import { type OrderBook, type RestingOrder } from '@openfloor/matching';
import { DueQueue } from './due-queue.js';
import type { MarketState } from './event.js';
import type { Quote } from './price.js';

export interface AllowancePolicy {
  readonly amountMilli: number;
  readonly periodMs: number;
  readonly anchorAt: number;
  readonly capMilli: number;
}

export interface Member {
  readonly id: number;
  readonly trading: boolean;
  /** The newest period whose allowance was used up; -1 before the first. */
  lastPeriod: number;
}

/**
 * What one member has in one market. The order sums are over the member's resting orders in each contract's
 * book: price * open of the buys, (1000 - price) * open of the sells. All money is in milli-tokens.
 */
export interface Stake {
  readonly memberId: number;
  readonly shares: number[];
  readonly buyMilli: number[];
  readonly sellMilli: number[];
  heldMilli: number;
}

export interface Settlement {
  readonly payoutTicks: readonly number[];
  /** Members are paid in the order of their ids; this one and all before it have been. */
  paidThrough: number;
}

export interface Market {
  readonly id: number;
  readonly ideaId: number;
  readonly contracts: number;
  readonly closesAt: number;
  readonly referenceTicks: number;
  state: MarketState;
  /** One book in a two-outcome market (contract 0, the other side of which is contract 1). */
  readonly books: readonly OrderBook[];
  readonly quotes: Quote[];
  readonly stakes: Map<number, Stake>;
  setsOutstanding: number;
  settlement: Settlement | null;
}

/** Everything the exchange is. Only `apply` changes it. */
export interface ExchangeState {
  sequence: number;
  /** Core time in milliseconds since 1970: that of the last command. */
  at: number;
  policy: AllowancePolicy | null;
  nextTradeId: number;
  readonly members: Map<number, Member>;
  readonly markets: Map<number, Market>;
  /** Every resting order of every book. */
  readonly orders: Map<number, RestingOrder>;
  readonly ledger: Ledger;
  readonly closings: DueQueue;
}

export function emptyState(): ExchangeState {
  return {
    sequence: 0,
    at: 0,
    policy: null,
    nextTradeId: 1,
    members: new Map(),
    markets: new Map(),
    orders: new Map(),
    ledger: new Ledger(),
    closings: new DueQueue(),
  };
}

export function stakeOf(market: Market, memberId: number): Stake {
  const known = market.stakes.get(memberId);
  if (known !== undefined) return known;
  const zeros = (): number[] => new Array<number>(market.contracts).fill(0);
  const stake = { memberId, shares: zeros(), buyMilli: zeros(), sellMilli: zeros(), heldMilli: 0 };
  market.stakes.set(memberId, stake);
  return stake;
}
