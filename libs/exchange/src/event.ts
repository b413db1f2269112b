import type { PostedEntry } from '@openfloor/ledger';
import type { CancelCause, OrderType, Side } from '@openfloor/matching';
import type { SelfTradeMode, TimeInForce } from './order-command.js';
import type { TradingPolicy } from './policy.js';

/** The life of a market, in this order; halted can go back to open. */
export type MarketState = 'draft' | 'auction' | 'open' | 'halted' | 'closed' | 'settling' | 'settled';
export type MarketStateReason =
  | 'OPENED'
  | 'OFFICER'
  | 'INTERNAL_ERROR'
  | 'FLAGGED'
  | 'PRICE_BAND'
  | 'RESUMED'
  | 'CLOSE_DATE'
  | 'RESOLUTION'
  | 'SETTLEMENT';
export type MemberStatus = 'active' | 'suspended' | 'left';
/**
 * SUBSIDY: treasury to house, and what is left of it back. LEAVER: a leaver's cash to the treasury. STAKE: a challenger's
 * cash to the treasury, which pays it back (STAKE_RETURNED) where the challenge is upheld. SEASON: what a member had free
 * above the starting amount at a season's end, to the treasury.
 */
export type PostingKind =
  | 'ALLOWANCE'
  | 'HOLD'
  | 'TRADE'
  | 'SETTLEMENT'
  | 'SUBSIDY'
  | 'LEAVER'
  | 'STAKE'
  | 'STAKE_RETURNED'
  | 'SEASON';
export type OrderCancelReason = 'MEMBER' | 'MARKET_CLOSED' | 'EXPIRED' | 'SUSPENDED' | 'LEFT' | CancelCause;
export type ResolutionStatus = 'proposed' | 'confirmed' | 'challenged' | 'withdrawn' | 'overturned';

export interface MemberRegistered {
  readonly type: 'MemberRegistered';
  readonly memberId: number;
  readonly trading: boolean;
}

export interface MemberStatusChanged {
  readonly type: 'MemberStatusChanged';
  readonly memberId: number;
  readonly status: MemberStatus;
}

export interface TradingPolicySet {
  readonly type: 'TradingPolicySet';
  /** Counts up from 1. */
  readonly version: number;
  readonly policy: TradingPolicy;
}

/** Trading stopped everywhere, or goes on. */
export interface ExchangeHaltChanged {
  readonly type: 'ExchangeHaltChanged';
  readonly halted: boolean;
}

export interface AllowancePolicySet {
  readonly type: 'AllowancePolicySet';
  readonly amountMilli: number;
  readonly periodMs: number;
  readonly anchorAt: number;
  readonly capMilli: number;
}

export interface AllowanceCredited {
  readonly type: 'AllowanceCredited';
  readonly memberId: number;
  readonly period: number;
  readonly amountMilli: number;
}

export interface MarketListed {
  readonly type: 'MarketListed';
  readonly marketId: number;
  readonly ideaId: number;
  readonly contracts: number;
  readonly closesAt: number;
  /** Per contract. */
  readonly referenceTicks: readonly number[];
  readonly subsidyMilli: number;
  readonly insiders: readonly number[];
}

export interface InsidersSet {
  readonly type: 'InsidersSet';
  readonly marketId: number;
  readonly insiders: readonly number[];
}

export interface MarketStateChanged {
  readonly type: 'MarketStateChanged';
  readonly marketId: number;
  readonly state: MarketState;
  readonly reason: MarketStateReason;
  /** Per contract; empty until settling. */
  readonly payoutTicks: readonly number[];
  /** When the state ends by itself (auction, pause), in milliseconds since 1970; 0: it does not. */
  readonly until: number;
}

/** All orders of the opening auction traded at one price; 0 shares when nothing crossed. */
export interface AuctionHeld {
  readonly type: 'AuctionHeld';
  readonly marketId: number;
  readonly priceTicks: number;
  readonly quantity: number;
}

/** What is said about how the market ended. */
export interface ResolutionChanged {
  readonly type: 'ResolutionChanged';
  readonly marketId: number;
  readonly status: ResolutionStatus;
  /** Who did this: the officer, or the member who challenges; 0 for the exchange, which says how a challenge ended. */
  readonly actorId: number;
  /** What every share would be paid, per contract, void included. */
  readonly payoutTicks: readonly number[];
  readonly isVoid: boolean;
  /** Of this step; 0 where it has none. */
  readonly evidenceId: number;
  /** Confirmed: settlement starts then, in milliseconds since 1970; otherwise 0. */
  readonly challengeEndsAt: number;
  /** Challenged: what the challenger puts up; otherwise 0. */
  readonly stakeMilli: number;
}

/** The shares that the house owns from now on, per contract: its quotes follow from them. */
export interface HouseChanged {
  readonly type: 'HouseChanged';
  readonly marketId: number;
  readonly shares: readonly number[];
}

/** The order passed all checks; what follows tells what became of it. All as the member put it. */
export interface OrderAccepted {
  readonly type: 'OrderAccepted';
  readonly orderId: number;
  readonly memberId: number;
  readonly marketId: number;
  readonly contract: number;
  readonly side: Side;
  readonly orderType: OrderType;
  readonly priceTicks: number;
  readonly quantity: number;
  readonly timeInForce: TimeInForce;
  readonly postOnly: boolean;
  /** GTD: milliseconds since 1970; otherwise 0. */
  readonly expiresAt: number;
  /** 0: none. */
  readonly budgetMilli: number;
  readonly reduceOnly: boolean;
  readonly selfTradeMode: SelfTradeMode;
}

/** `open` shares of the order wait in the book from now on, last in the queue of its price. */
export interface OrderRested {
  readonly type: 'OrderRested';
  readonly orderId: number;
  readonly open: number;
}

/** The order asks for another price or quantity; when it lost its place it has left the book for now. */
export interface OrderAmendAccepted {
  readonly type: 'OrderAmendAccepted';
  readonly orderId: number;
  readonly priceTicks: number;
  readonly open: number;
  readonly keptPlace: boolean;
}

/** Self-trade prevention took shares off a resting order that stays. */
export interface OrderDecremented {
  readonly type: 'OrderDecremented';
  readonly orderId: number;
  readonly quantity: number;
  readonly open: number;
}

/** `quantity` open shares were dropped and nothing of the order is left. */
export interface OrderCancelledEvent {
  readonly type: 'OrderCancelled';
  readonly orderId: number;
  readonly quantity: number;
  readonly reason: OrderCancelReason;
}

/**
 * One fill, in terms of the book's contract (YES in a two-outcome market). Order 0 of member 0 is the house's quote.
 * An implied match is several of them, one for each leg, booked together.
 */
export interface TradeExecuted {
  readonly type: 'TradeExecuted';
  readonly tradeId: number;
  readonly marketId: number;
  readonly contract: number;
  readonly priceTicks: number;
  readonly quantity: number;
  readonly takerSide: Side;
  readonly takerOrderId: number;
  readonly takerId: number;
  readonly makerOrderId: number;
  readonly makerId: number;
  /** Open shares of the maker's order after it. */
  readonly makerOpen: number;
  /** The same of the taker's: 0, except in an auction, where both orders rest. */
  readonly takerOpen: number;
}

/** A balanced journal transaction; `reference` is the trade, order, period or market that it is about. */
export interface Posted {
  readonly type: 'Posted';
  readonly kind: PostingKind;
  readonly reference: number;
  readonly entries: readonly PostedEntry[];
}

/** The shares that a member owns from now on. */
export interface PositionChanged {
  readonly type: 'PositionChanged';
  readonly memberId: number;
  readonly marketId: number;
  readonly contract: number;
  readonly quantity: number;
}

/** Best prices (0: none), last trade (0: none) and the price that follows, in half ticks. */
export interface PriceChanged {
  readonly type: 'PriceChanged';
  readonly marketId: number;
  readonly contract: number;
  readonly bestBidTicks: number;
  readonly bestAskTicks: number;
  readonly lastTradeTicks: number;
  readonly priceHalfTicks: number;
}

export type ExchangeEvent =
  | MemberRegistered
  | MemberStatusChanged
  | TradingPolicySet
  | ExchangeHaltChanged
  | InsidersSet
  | AuctionHeld
  | ResolutionChanged
  | HouseChanged
  | AllowancePolicySet
  | AllowanceCredited
  | MarketListed
  | MarketStateChanged
  | OrderAccepted
  | OrderRested
  | OrderAmendAccepted
  | OrderDecremented
  | OrderCancelledEvent
  | TradeExecuted
  | Posted
  | PositionChanged
  | PriceChanged;
