import type { OrderView } from '@openfloor/exchange';
import { safeInteger } from '@openfloor/kernel';
import type { Cell } from './table.js';

/** A row of the orders table as the driver reads it. */
export interface OrderRow {
  order_id: string;
  member_id: string;
  market_id: string;
  contract: number;
  side: OrderView['side'];
  order_type: OrderView['orderType'];
  price_ticks: number;
  quantity: string;
  filled: string;
  open: string;
  state: OrderView['state'];
  time_in_force: OrderView['timeInForce'];
  post_only: boolean;
  expires_at_ms: string;
  budget_milli: string;
  reduce_only: boolean;
  self_trade_mode: OrderView['selfTradeMode'];
  placed_at_ms: string;
  sequence: string;
}

/** The order of a row as its member sees it. Throws InvariantViolation for a number that is not safe. */
export function orderOfRow(row: OrderRow): OrderView {
  return {
    orderId: safeInteger(row.order_id),
    memberId: safeInteger(row.member_id),
    marketId: safeInteger(row.market_id),
    contract: row.contract,
    side: row.side,
    orderType: row.order_type,
    priceTicks: row.price_ticks,
    timeInForce: row.time_in_force,
    postOnly: row.post_only,
    expiresAt: safeInteger(row.expires_at_ms),
    budgetMilli: safeInteger(row.budget_milli),
    reduceOnly: row.reduce_only,
    selfTradeMode: row.self_trade_mode,
    quantity: safeInteger(row.quantity),
    filled: safeInteger(row.filled),
    open: safeInteger(row.open),
    state: row.state,
    placedAt: safeInteger(row.placed_at_ms),
    sequence: safeInteger(row.sequence),
  };
}

/** In the order of the table's columns. */
export function orderCells(order: OrderView): Cell[] {
  return [
    order.orderId,
    order.memberId,
    order.marketId,
    order.contract,
    order.side,
    order.orderType,
    order.priceTicks,
    order.quantity,
    order.filled,
    order.open,
    order.state,
    order.timeInForce,
    order.postOnly,
    order.expiresAt,
    order.budgetMilli,
    order.reduceOnly,
    order.selfTradeMode,
    order.placedAt,
    order.sequence,
  ];
}
