import type { OrderType, Side } from '@openfloor/matching';
import type { SelfTradeMode, TimeInForce } from '../order-command.js';

export type OrderState = 'open' | 'filled' | 'cancelled';

/** An order as its member sees it: contract, side and price as they were put. */
export interface OrderView {
  readonly orderId: number;
  readonly memberId: number;
  readonly marketId: number;
  readonly contract: number;
  readonly side: Side;
  readonly orderType: OrderType;
  /** 0 for a market order. */
  readonly priceTicks: number;
  readonly timeInForce: TimeInForce;
  readonly postOnly: boolean;
  /** GTD: milliseconds since 1970; otherwise 0. */
  readonly expiresAt: number;
  /** 0: none. */
  readonly budgetMilli: number;
  readonly reduceOnly: boolean;
  readonly selfTradeMode: SelfTradeMode;
  /**
   * As last asked for: filled and open and cancelled shares add up to it. Where the budget alone says how much, what it
   * bought.
   */
  readonly quantity: number;
  readonly filled: number;
  /** Shares in the book. */
  readonly open: number;
  readonly state: OrderState;
  /** Milliseconds since 1970. */
  readonly placedAt: number;
  /** Sequence of the command that changed it last. */
  readonly sequence: number;
}
