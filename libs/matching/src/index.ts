export type {
  IncomingOrder,
  OrderType,
  RestingOrder,
  SelfTradePrevention,
  Side,
  StoredOrder,
  TimeInForce,
} from './order.js';
export { OrderBook, type OrderBookOptions } from './order-book.js';
export type { AmendPlan, CancelCause, MatchPlan, Outcome, Step, StepKind } from './plan.js';
export type { Level } from './price-level.js';
