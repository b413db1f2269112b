import type { Answer, AnsweredFill, DropCause, OrderOutcome } from '../answer.js';
import type { RejectionCode } from '../rejection.js';
import { bool, type Codec, decode, encode, int, list, oneOf, record, uint, union } from './codec.js';

const outcome = (): Codec<OrderOutcome> => oneOf('resting', 'filled', 'cancelled');
const cause = (): Codec<DropCause> =>
  oneOf('NONE', 'IOC', 'FOK', 'MARKET', 'BUDGET', 'SELF_TRADE', 'POST_ONLY');
const fills = () => list(record<AnsweredFill>({ priceTicks: uint(), quantity: uint() }));

const rejection = (): Codec<RejectionCode> =>
  oneOf(
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
  );

const ended = () => ({
  outcome: outcome(),
  cause: cause(),
  filled: uint(),
  open: uint(),
  costMilli: int(),
  fills: fills(),
});

const answers = union<Answer>({
  Rejected: [0, { code: rejection() }],
  Done: [1, {}],
  OrderPlaced: [2, { orderId: uint(), ...ended() }],
  OrderCancelled: [3, { orderId: uint(), cancelled: uint() }],
  OrderAmended: [4, { orderId: uint(), keptPlace: bool(), ...ended() }],
  SettlementPaid: [5, { members: uint(), amountMilli: uint(), complete: bool() }],
  AllowancePaid: [6, { period: uint(), amountMilli: uint() }],
});

/** An answer as the journal keeps it, to be given again. */
export const encodeAnswer = (answer: Answer): Uint8Array => encode(answers, answer);
/** Throws InvariantViolation when the bytes are not an answer. */
export const decodeAnswer = (bytes: Uint8Array): Answer => decode(answers, bytes);
