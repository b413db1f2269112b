export { allowancePeriod } from './allowance.js';
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
  OrdersCancelled,
  SettlementPaid,
  SurplusCollected,
} from './answer.js';
export { decodeAnswer, encodeAnswer } from './codec/answer-codec.js';
export { decodeCommand, encodeCommand } from './codec/command-codec.js';
export { decodeEvents, encodeEvents } from './codec/event-codec.js';
export { actorOf, type Command, marketOf } from './command.js';
export { marketOfOrder, mirrorPrice, NO, toBookTerms, YES } from './contract.js';
export { type Applied, CORE_VERSION, Core, type Stamp } from './core.js';
export type * from './event.js';
export { House, LEAST_SUBSIDY_MILLI } from './house/house.js';
export { brokenLaws } from './laws.js';
export type * from './market-command.js';
export type * from './member-command.js';
export type * from './order-command.js';
export { DEFAULT_POLICY, type TradingPolicy } from './policy.js';
export type { OrderPreview } from './preview.js';
export { type PriceSource, priceHalfTicks, priceSource, type Quote } from './price.js';
export { type Rejected, type RejectionCode, rejected } from './rejection.js';
export { decodeSnapshot, encodeSnapshot } from './snapshot.js';
export type { AllowancePolicy, Challenge, ExchangeState, Market, Resolution } from './state.js';
export type { DepthLevel, DepthView } from './view/depth.js';
export { ExchangeView, type ViewDetails } from './view/exchange-view.js';
export { MarketFold } from './view/market-fold.js';
export type { AuctionView, HouseView, MarketRecord } from './view/market-record.js';
export type { MarketView } from './view/market-view.js';
export type { BalanceView, MemberView, PositionView } from './view/members.js';
export { OrderFold } from './view/order-fold.js';
export type { OrderState, OrderView } from './view/order-view.js';
