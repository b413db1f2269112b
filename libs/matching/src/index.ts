export { type AuctionMatch, type AuctionPlan, planAuction } from './auction.js';
export {
  type IncomingOrder,
  type OrderType,
  type RestingOrder,
  requeued,
  type SelfTradePrevention,
  type Side,
  type StoredOrder,
  type TimeInForce,
} from './order.js';
export { OrderBook, type Surroundings } from './order-book.js';
export type { AmendPlan, CancelCause, MatchPlan, Outcome } from './plan.js';
export type { Level } from './price-level.js';
export type { Quote, Quoter } from './quoter.js';
export type { OrderBookOptions } from './resting-orders.js';
export type { ImpliedStep, MakerStep, QuoteStep, Step } from './step.js';
