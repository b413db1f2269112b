import type { MarketId, MemberId, Milli, OrderId, Shares, Ticks } from '@openfloor/kernel';
import type {
  TimeInForce as BookTimeInForce,
  OrderType,
  SelfTradePrevention,
  Side,
} from '@openfloor/matching';

/** GTD rests like GTC and is cancelled by the exchange at its time. */
export type TimeInForce = BookTimeInForce | 'GTD';
/** Members cannot trade with themselves, so there is no NONE. */
export type SelfTradeMode = Exclude<SelfTradePrevention, 'NONE'>;

export interface PlaceOrder {
  readonly type: 'PlaceOrder';
  readonly memberId: MemberId;
  readonly marketId: MarketId;
  readonly contract: number;
  readonly side: Side;
  readonly orderType: OrderType;
  /** Of the chosen contract; 0 for a market order. */
  readonly priceTicks: Ticks;
  /** 0 where the budget alone says how much. */
  readonly quantity: Shares;
  readonly timeInForce: TimeInForce;
  readonly postOnly: boolean;
  /** GTD: milliseconds since 1970; otherwise 0. */
  readonly expiresAt: number;
  /**
   * 0: none. A buy spends at most this; an FOK sell must bring in at least this. Orders with a budget never rest.
   */
  readonly budgetMilli: Milli;
  /** Cut to what reduces the member's position. Such orders never rest. */
  readonly reduceOnly: boolean;
  readonly selfTradeMode: SelfTradeMode;
}

export interface CancelOrder {
  readonly type: 'CancelOrder';
  readonly memberId: MemberId;
  readonly orderId: OrderId;
}

/** Cancels every resting order of the member, in one market or (0) in all. */
export interface CancelAllOrders {
  readonly type: 'CancelAllOrders';
  readonly memberId: MemberId;
  readonly marketId: MarketId | 0;
}

export interface AmendOrder {
  readonly type: 'AmendOrder';
  readonly memberId: MemberId;
  readonly orderId: OrderId;
  /** Of the order's contract. */
  readonly priceTicks: Ticks;
  /** The new open quantity; 0 cancels. */
  readonly quantity: Shares;
}

export type OrderCommand = PlaceOrder | CancelOrder | CancelAllOrders | AmendOrder;
