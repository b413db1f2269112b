import type { RejectionCode } from '@openfloor/exchange';
import type { PriceRefusal, QuantityRefusal } from '@openfloor/money';

export type PayoutRefusal = 'PAYOUT_NOT_A_NUMBER' | 'PAYOUT_OUT_OF_RANGE' | 'PAYOUT_OFF_TICK';

/** Refused before it reached the exchange; such answers are not stored with the key. */
export type BoundaryCode =
  | PriceRefusal
  | QuantityRefusal
  | PayoutRefusal
  | 'PRICE_MISSING'
  | 'PRICE_NOT_ALLOWED'
  | 'IDEMPOTENCY_KEY_INVALID'
  | 'IDEMPOTENCY_CONFLICT'
  | 'BUSY'
  | 'STOPPED';

export type OrderRejectionCode = RejectionCode | BoundaryCode;

/** What people are told. Every code has its own sentence. */
export const ORDER_SENTENCES: Record<OrderRejectionCode, string> = {
  UNKNOWN_MEMBER: 'Your account is being set up. Try again in a few seconds.',
  MEMBER_EXISTS: 'This member is already registered.',
  NO_TRADING_ACCOUNT: 'You have no trading account, so you cannot place orders.',
  NO_ALLOWANCE_POLICY: 'This exchange pays no allowance.',
  ALLOWANCE_ALREADY_CREDITED: 'The allowance of this period has been paid.',
  INVALID_POLICY: 'These are no terms for an allowance.',
  TREASURY_LIMIT: 'No more tokens can be issued.',
  UNKNOWN_MARKET: 'There is no such market.',
  MARKET_EXISTS: 'This market is already listed.',
  MARKET_HALTED: 'Trading in this market is stopped for now.',
  MARKET_CLOSED: 'This market is closed.',
  MARKET_NOT_HALTED: 'This market is not stopped.',
  MARKET_NOT_CLOSED: 'This market is settled already.',
  MARKET_NOT_SETTLING: 'This market is not being settled.',
  CLOSES_IN_THE_PAST: 'A market cannot close in the past.',
  INVALID_PAYOUT: 'The payouts of YES and NO have to add up to 1 token.',
  UNKNOWN_CONTRACT: 'This market has no such contract.',
  UNKNOWN_ORDER: 'There is no such open order of yours.',
  PRICE_OUT_OF_RANGE: 'A price is at least 0.001 and at most 0.999 tokens.',
  PRICE_OFF_TICK: 'Prices go in steps of 0.001 tokens.',
  PRICE_NOT_A_NUMBER: 'The price is not a plain decimal number such as 0.585.',
  PRICE_MISSING: 'A limit order needs a price.',
  PRICE_NOT_ALLOWED: 'A market order has no price.',
  QUANTITY_OUT_OF_RANGE: 'An order is for at least 1 share and at most 1,000,000,000,000.',
  QUANTITY_NOT_A_NUMBER: 'The number of shares is not a plain number such as 67.',
  QUANTITY_ZERO: 'An order is for at least 1 share.',
  QUANTITY_NEGATIVE: 'The number of shares cannot be negative.',
  QUANTITY_FRACTIONAL: 'Shares are traded whole.',
  QUANTITY_TOO_LARGE: 'An order is for at most 1,000,000,000,000 shares.',
  PAYOUT_NOT_A_NUMBER: 'The payout is not a plain decimal number such as 1 or 0.5.',
  PAYOUT_OUT_OF_RANGE: 'A payout is at least 0 and at most 1 token.',
  PAYOUT_OFF_TICK: 'Payouts go in steps of 0.001 tokens.',
  INSUFFICIENT_FUNDS: 'You do not have enough free tokens for this.',
  POST_ONLY_WOULD_CROSS: 'This order would trade at once, and you asked that it should not.',
  POST_ONLY_NEEDS_GTC: 'Only a limit order that may wait can be kept from trading at once.',
  IDEMPOTENCY_KEY_INVALID: 'The idempotency key has to be 1 to 100 printable characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was already used for something else.',
  BUSY: 'The exchange has too much to do just now. Try again in a moment.',
  STOPPED: 'The exchange is stopping. Try again in a moment: with the same key nothing is done twice.',
  INTERNAL: 'Something went wrong with this market, so it was stopped. We are looking into it.',
};
