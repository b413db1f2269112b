export type {
  AllowancePaid,
  Answer,
  AnsweredFill,
  Done,
  DropCause,
  OrderAmended,
  OrderCancelled,
  OrderOutcome,
  OrderPlaced,
  SettlementPaid,
} from './answer.js';
export { decodeAnswer, encodeAnswer } from './codec/answer-codec.js';
export { decodeCommand, encodeCommand } from './codec/command-codec.js';
export { decodeEvents, encodeEvents } from './codec/event-codec.js';
export {
  type AmendOrder,
  actorOf,
  type CancelOrder,
  type Command,
  type ListMarket,
  marketOf,
  type PlaceOrder,
  type SettleMarket,
} from './command.js';
export { allowancePeriod } from './commands/member.js';
export { marketOfOrder, mirrorPrice, NO, toBookTerms, YES } from './contract.js';
export { type Applied, CORE_VERSION, Core, type Stamp } from './core.js';
export type * from './event.js';
export { brokenLaws } from './laws.js';
export type { OrderPreview } from './preview.js';
export { type PriceSource, priceHalfTicks, priceSource, type Quote } from './price.js';
export { type Rejected, type RejectionCode, rejected } from './rejection.js';
export { decodeSnapshot, encodeSnapshot } from './snapshot.js';
export type { AllowancePolicy, ExchangeState, Market } from './state.js';
export type { DepthLevel } from './view/depth.js';
export {
  type BalanceView,
  ExchangeView,
  type MarketView,
  type MemberView,
  type PositionView,
} from './view/exchange-view.js';
export { OrderFold } from './view/order-fold.js';
export type { OrderState, OrderView } from './view/order-view.js';
