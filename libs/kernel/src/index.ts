export { type Clock, systemClock } from './clock.js';
export {
  type IdeaId,
  ideaId,
  type MarketId,
  type MemberId,
  marketId,
  memberId,
  type OrderId,
  orderId,
} from './ids.js';
export { InvariantViolation, invariant } from './invariant.js';
export {
  MAX_ISSUED_MILLI,
  MAX_PRICE_TICKS,
  MAX_SHARES,
  MILLI_PER_TOKEN,
  MIN_PRICE_TICKS,
  type Milli,
  milli,
  type Shares,
  safeInteger,
  shares,
  type Ticks,
  ticks,
} from './units.js';
