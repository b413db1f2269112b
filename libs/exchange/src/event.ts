import type { PostedEntry } from '@openfloor/ledger';
import type { CancelCause, OrderType, Side, TimeInForce } from '@openfloor/matching';

export type MarketState = 'open' | 'halted' | 'closed' | 'settling' | 'settled';
export type MarketStateReason =
  | 'LISTED'
  | 'OFFICER'
  | 'INTERNAL_ERROR'
  | 'RESUMED'
  | 'CLOSE_DATE'
  | 'SETTLEMENT';
export type PostingKind = 'ALLOWANCE' | 'HOLD' | 'TRADE' | 'SETTLEMENT';
export type OrderCancelReason = 'MEMBER' | 'MARKET_CLOSED' | CancelCause;

export interface MemberRegistered {
  readonly type: 'MemberRegistered';
  readonly memberId: number;
  readonly trading: boolean;
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
  readonly referenceTicks: number;
}

export interface MarketStateChanged {
  readonly type: 'MarketStateChanged';
  readonly marketId: number;
  readonly state: MarketState;
  readonly reason: MarketStateReason;
  /** Per contract; empty until settling. */
  readonly payoutTicks: readonly number[];
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

/** One fill, in terms of the book's contract (YES in a two-outcome market). */
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
