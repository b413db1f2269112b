import type { OrderType, Side, TimeInForce } from '@openfloor/matching';

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
  /** As last asked for: filled and open and cancelled shares add up to it. */
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
