import type { Answer, AnsweredFill, DropCause, OrderOutcome, OrderPlaced } from '../answer.js';
import type { RejectionCode } from '../rejection.js';
import type { ByteWriter } from './bytes.js';
import { bool, decode, encode, int, list, oneOf, record, uint } from './codec.js';
import { union, type Variants, type WrittenOut } from './union.js';

const outcome = oneOf<OrderOutcome>()('resting', 'filled', 'cancelled');
const cause = oneOf<DropCause>()(
  'NONE',
  'IOC',
  'FOK',
  'MARKET',
  'BUDGET',
  'SELF_TRADE',
  'POST_ONLY',
  'PRICE_BAND',
);
/** An implied match may bring tokens: its price is then below 0. */
const fills = list(record<AnsweredFill>({ priceTicks: int(), quantity: uint() }));

const rejection = oneOf<RejectionCode>()(
  'UNKNOWN_MEMBER',
  'MEMBER_EXISTS',
  'NO_TRADING_ACCOUNT',
  'NO_ALLOWANCE_POLICY',
  'ALLOWANCE_ALREADY_CREDITED',
  'INVALID_POLICY',
  'TREASURY_LIMIT',
  'UNKNOWN_MARKET',
  'MARKET_EXISTS',
  'MARKET_HALTED',
  'MARKET_CLOSED',
  'MARKET_NOT_HALTED',
  'MARKET_NOT_CLOSED',
  'MARKET_NOT_SETTLING',
  'CLOSES_IN_THE_PAST',
  'INVALID_PAYOUT',
  'UNKNOWN_CONTRACT',
  'UNKNOWN_ORDER',
  'PRICE_OUT_OF_RANGE',
  'QUANTITY_OUT_OF_RANGE',
  'INSUFFICIENT_FUNDS',
  'POST_ONLY_WOULD_CROSS',
  'POST_ONLY_NEEDS_GTC',
  'INTERNAL',
  'MEMBER_SUSPENDED',
  'MEMBER_LEFT',
  'EXCHANGE_HALTED',
  'EXCHANGE_NOT_HALTED',
  'MARKET_NOT_OPENED',
  'MARKET_NOT_DRAFT',
  'INVALID_CONTRACTS',
  'INVALID_REFERENCE',
  'INVALID_INSIDERS',
  'SUBSIDY_LIMIT',
  'AUCTION_NEEDS_TWO_OUTCOMES',
  'AUCTION_ENDS_IN_THE_PAST',
  'AUCTION_TAKES_LIMIT_ORDERS',
  'SELF_TRADE_IN_AUCTION',
  'GTD_NEEDS_EXPIRY',
  'EXPIRES_IN_THE_PAST',
  'BUDGET_OUT_OF_RANGE',
  'BUDGET_NEEDS_IMMEDIATE',
  'REDUCE_ONLY_NEEDS_IMMEDIATE',
  'REDUCE_ONLY_NEEDS_TWO_OUTCOMES',
  'NOTHING_TO_REDUCE',
  'ORDER_LIMIT',
  'POSITION_LIMIT',
  'INSIDER_LIMIT',
  'OPEN_ORDER_LIMIT',
  'RESOLUTION_PENDING',
  'NO_RESOLUTION',
  'SAME_OFFICER',
  'NOT_CHALLENGEABLE',
  'ALREADY_CHALLENGED',
  'BUDGET_ON_SALE_NEEDS_FOK',
  'CHALLENGE_PENDING',
  'NO_CHALLENGE',
);

const ended = { outcome, cause, filled: uint(), open: uint(), costMilli: int(), fills };

export const answerVariants: Variants<Answer> = {
  Rejected: [0, { code: rejection }],
  Done: [1, {}],
  OrderPlaced: [2, { orderId: uint(), ...ended }],
  OrderCancelled: [3, { orderId: uint(), cancelled: uint() }],
  OrderAmended: [4, { orderId: uint(), keptPlace: bool(), ...ended }],
  SettlementPaid: [5, { members: uint(), amountMilli: uint(), complete: bool() }],
  AllowancePaid: [6, { period: uint(), amountMilli: uint() }],
  OrdersCancelled: [7, { orders: uint(), cancelled: uint() }],
  SurplusCollected: [8, { members: uint(), amountMilli: uint(), throughMemberId: uint(), complete: bool() }],
};

export const writtenOutAnswers: WrittenOut<Answer> = {
  OrderPlaced: (writer: ByteWriter, answer: OrderPlaced): void => {
    writer.uint(answer.orderId);
    outcome.write(writer, answer.outcome);
    cause.write(writer, answer.cause);
    writer.uint(answer.filled);
    writer.uint(answer.open);
    writer.int(answer.costMilli);
    writer.uint(answer.fills.length);
    for (const { priceTicks, quantity } of answer.fills) {
      writer.int(priceTicks);
      writer.uint(quantity);
    }
  },
};

const answers = union(answerVariants, writtenOutAnswers);

/** An answer as the journal keeps it, to be given again. Not to be changed. */
export const encodeAnswer = (answer: Answer): Uint8Array => encode(answers, answer);
/** Throws InvariantViolation when the bytes are not an answer. */
export const decodeAnswer = (bytes: Uint8Array): Answer => decode(answers, bytes);
