import { Ledger } from '@openfloor/ledger';
import type { OrderBook, RestingOrder } from '@openfloor/matching';
import { DueQueue } from './due-queue.js';
import type { MarketState, MemberStatus, ResolutionStatus } from './event.js';
import type { House } from './house/house.js';
import { DEFAULT_POLICY, type TradingPolicy } from './policy.js';
import type { Quote } from './price.js';
import type { PriceSeries } from './price-series.js';

export interface AllowancePolicy {
  readonly amountMilli: number;
  readonly periodMs: number;
  readonly anchorAt: number;
  readonly capMilli: number;
}

export interface Member {
  readonly id: number;
  readonly trading: boolean;
  status: MemberStatus;
  /** The newest period whose allowance was used up; -1 before the first. */
  lastPeriod: number;
}

/**
 * What one member has in one market. The order sums are over the member's resting orders in each contract's
 * book: price * open of the buys, (1000 - price) * open of the sells, and the open shares of each. All money is in
 * milli-tokens.
 */
export interface Stake {
  readonly memberId: number;
  readonly shares: number[];
  readonly buyMilli: number[];
  readonly sellMilli: number[];
  readonly buyShares: number[];
  readonly sellShares: number[];
  openOrders: number;
  heldMilli: number;
}

export interface Settlement {
  readonly payoutTicks: readonly number[];
  /** Members are paid in the order of their ids; this one and all before it have been. */
  paidThrough: number;
}

/** An objection, and what its member put up for it. */
export interface Challenge {
  readonly memberId: number;
  readonly stakeMilli: number;
}

/** How the market ended, as far as that is agreed. */
export interface Resolution {
  readonly status: ResolutionStatus;
  readonly proposerId: number;
  /** 0 until confirmed. */
  readonly confirmerId: number;
  readonly payoutTicks: readonly number[];
  readonly isVoid: boolean;
  readonly evidenceId: number;
  /** Milliseconds since 1970; 0 until confirmed, and while it is challenged. */
  readonly challengeEndsAt: number;
  /** Under way while the status is 'challenged', decided after it. Null: nobody objected to what is proposed now. */
  readonly challenge: Challenge | null;
}

/** The house's part of a market: an account like any other, whose quotes follow from its shares. */
export interface MarketHouse {
  readonly house: House;
  readonly shares: number[];
  /** Its best bid and ask per contract's book, kept until the shares change; 0 where there is none. */
  readonly touches: { bidTicks: number; askTicks: number }[];
}

export interface MarketTerms {
  readonly id: number;
  readonly ideaId: number;
  readonly contracts: number;
  readonly closesAt: number;
  /** Per contract; together 1000. */
  readonly referenceTicks: readonly number[];
  readonly subsidyMilli: number;
}

export interface Market extends MarketTerms {
  state: MarketState;
  /** By id, ascending. */
  insiders: readonly number[];
  /** When auction or pause ends by itself, in milliseconds since 1970; 0: it does not. */
  until: number;
  /**
   * When the opening auction is to be held, in milliseconds since 1970; 0: there is none, or it has been. Until then
   * the orders are sealed and may cross, and a halt does not change that.
   */
  auctionEndsAt: number;
  /** One book in a two-outcome market (contract 0, the other side of which is contract 1). */
  readonly books: readonly OrderBook[];
  /** Per book. */
  readonly quotes: Quote[];
  /** Per book: its prices of the last week. */
  readonly prices: readonly PriceSeries[];
  readonly stakes: Map<number, Stake>;
  setsOutstanding: number;
  /** Null in a draft, and where there is no subsidy. */
  house: MarketHouse | null;
  /** Milliseconds since 1970 of the doubt that halted trading; 0: none. */
  flaggedAt: number;
  resolution: Resolution | null;
  /** Members who used up their challenge, in the order in which they did. */
  readonly challengers: number[];
  settlement: Settlement | null;
}

/** Everything the exchange is. Only `apply` changes it. */
export interface ExchangeState {
  sequence: number;
  /** Core time in milliseconds since 1970: that of the last command. */
  at: number;
  policy: AllowancePolicy | null;
  tradingPolicy: TradingPolicy;
  /** 0 as long as the defaults are in force. */
  tradingPolicyVersion: number;
  halted: boolean;
  nextTradeId: number;
  readonly members: Map<number, Member>;
  readonly markets: Map<number, Market>;
  /** Every resting order of every book. */
  readonly orders: Map<number, RestingOrder>;
  /** When resting GTD orders expire, by order. */
  readonly expiries: Map<number, number>;
  readonly ledger: Ledger;
  readonly due: DueQueue;
}

export function emptyState(): ExchangeState {
  return {
    sequence: 0,
    at: 0,
    policy: null,
    tradingPolicy: DEFAULT_POLICY,
    tradingPolicyVersion: 0,
    halted: false,
    nextTradeId: 1,
    members: new Map(),
    markets: new Map(),
    orders: new Map(),
    expiries: new Map(),
    ledger: new Ledger(),
    due: new DueQueue(),
  };
}

export function emptyStake(memberId: number, contracts: number): Stake {
  const zeros = (): number[] => new Array<number>(contracts).fill(0);
  return {
    memberId,
    shares: zeros(),
    buyMilli: zeros(),
    sellMilli: zeros(),
    buyShares: zeros(),
    sellShares: zeros(),
    openOrders: 0,
    heldMilli: 0,
  };
}

export function stakeOf(market: Market, memberId: number): Stake {
  const known = market.stakes.get(memberId);
  if (known !== undefined) return known;
  const stake = emptyStake(memberId, market.contracts);
  market.stakes.set(memberId, stake);
  return stake;
}
