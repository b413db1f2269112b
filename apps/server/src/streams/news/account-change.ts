import type { OrderCancelReason, OrderView, PositionChanged, TradeExecuted } from '@openfloor/exchange';

/** An order as one command left it. */
export interface OrderChange {
  readonly order: OrderView;
  /** Why nothing of it is open any more, unless it has traded in full. */
  readonly endReason: OrderCancelReason | null;
}

export interface OwnTrade {
  readonly trade: TradeExecuted;
  readonly orderId: number;
  /** Of the member's order, in a market of two outcomes perhaps the one that has no book. */
  readonly orderContract: number;
  readonly took: boolean;
}

/** What one command did to one member. */
export interface AccountChange {
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Each once. */
  readonly orders: readonly OrderChange[];
  readonly trades: readonly OwnTrade[];
  /** Each market's contract once, with the shares that are owned after it. */
  readonly positions: readonly PositionChanged[];
  readonly cashMilli: number;
  readonly heldMilli: number;
}

/** About how much memory it takes. */
export const bytesOf = ({ orders, trades, positions }: AccountChange): number =>
  200 + 300 * orders.length + 100 * trades.length + 100 * positions.length;
