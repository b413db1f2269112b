import type { AmountRefusal, PriceRefusal, QuantityRefusal } from '@openfloor/money';

export type PayoutRefusal = 'PAYOUT_NOT_A_NUMBER' | 'PAYOUT_OUT_OF_RANGE' | 'PAYOUT_OFF_TICK';

export type TextRefusal =
  | 'TEXT_NOT_ALLOWED'
  | 'QUESTION_EMPTY'
  | 'QUESTION_TOO_LONG'
  | 'CRITERIA_EMPTY'
  | 'CRITERIA_TOO_LONG'
  | 'OUTCOME_EMPTY'
  | 'OUTCOME_TOO_LONG'
  | 'OUTCOME_TWICE'
  | 'EVIDENCE_EMPTY'
  | 'EVIDENCE_TOO_LONG'
  | 'REASON_EMPTY'
  | 'REASON_TOO_LONG'
  | 'DOUBT_TOO_LONG'
  | 'URL_NOT_VALID';

/** Refused before it reached the exchange; such answers are not stored with the key. */
export type InputCode =
  | Exclude<PriceRefusal, 'PRICE_OUT_OF_RANGE'>
  | QuantityRefusal
  | AmountRefusal
  | PayoutRefusal
  | TextRefusal
  | 'PRICE_MISSING'
  | 'PRICE_NOT_ALLOWED'
  | 'QUANTITY_MISSING'
  | 'AMOUNT_NEGATIVE'
  | 'TIME_NOT_VALID'
  | 'BATCH_EMPTY'
  | 'BATCH_TOO_LARGE'
  | 'OUTCOME_UNCLEAR'
  | 'INSIDERS_TOO_MANY'
  | 'UNKNOWN_IDEA'
  | 'UNKNOWN_HANDLE'
  | 'IDEMPOTENCY_KEY_INVALID'
  | 'IDEMPOTENCY_CONFLICT'
  | 'POLICY_CHANGED'
  | 'NOT_YOURSELF'
  | 'CONFLICT_OF_INTEREST'
  | 'RESTRICTED'
  | 'PROHIBITED_TOPIC'
  | 'PRICE_HIDDEN'
  | 'JUDGE_FIRST'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'STOPPED';

/** What people are told when a command does not get to the exchange. Every code has its own sentence. */
export const INPUT_SENTENCES: Record<InputCode, string> = {
  PRICE_OFF_TICK: 'Prices go in steps of 0.001 tokens.',
  PRICE_NOT_A_NUMBER: 'The price is not a plain decimal number such as 0.585.',
  PRICE_MISSING: 'A limit order needs a price.',
  PRICE_NOT_ALLOWED: 'A market order has no price.',
  QUANTITY_MISSING:
    'Say how many shares the order is for; only a purchase with a budget that is not all or nothing can do without.',
  QUANTITY_NOT_A_NUMBER: 'The number of shares is not a plain number such as 67.',
  QUANTITY_ZERO: 'An order is for at least 1 share.',
  QUANTITY_NEGATIVE: 'The number of shares cannot be negative.',
  QUANTITY_FRACTIONAL: 'Shares are traded whole.',
  QUANTITY_TOO_LARGE: 'An order is for at most 1,000,000,000,000 shares.',
  AMOUNT_NOT_A_NUMBER: 'The number of tokens is not a plain decimal number such as 40 or 12.5.',
  AMOUNT_TOO_FINE: 'Tokens are counted in steps of 0.001.',
  AMOUNT_TOO_LARGE: 'There can never be so many tokens.',
  AMOUNT_NEGATIVE: 'This number of tokens cannot be negative.',
  PAYOUT_NOT_A_NUMBER: 'The payout is not a plain decimal number such as 1 or 0.5.',
  PAYOUT_OUT_OF_RANGE: 'A payout is at least 0 and at most 1 token.',
  PAYOUT_OFF_TICK: 'Payouts go in steps of 0.001 tokens.',
  TIME_NOT_VALID:
    'The time needs a date, a T, hours and minutes, and Z or an offset from UTC, as ISO 8601 has it.',
  BATCH_EMPTY: 'A batch has at least 1 order.',
  BATCH_TOO_LARGE: 'A batch has at most 100 orders.',
  TEXT_NOT_ALLOWED: 'The text has characters that cannot be kept, or lines where only one is possible.',
  QUESTION_EMPTY: 'Put the claim as a question.',
  QUESTION_TOO_LONG: 'Shorten the question to 300 characters.',
  CRITERIA_EMPTY: 'Say by what the claim is resolved.',
  CRITERIA_TOO_LONG: 'Shorten the criteria to 5,000 characters.',
  OUTCOME_EMPTY: 'Every outcome needs a name.',
  OUTCOME_TOO_LONG: 'Shorten each outcome to 60 characters.',
  OUTCOME_TWICE: 'Every outcome can be named only once.',
  OUTCOME_UNCLEAR: 'Say one of three: which outcome came true, what each pays, or that the market is void.',
  EVIDENCE_EMPTY: 'Say what shows that it ended like this.',
  EVIDENCE_TOO_LONG: 'Shorten the evidence to 5,000 characters.',
  REASON_EMPTY: 'Say why.',
  REASON_TOO_LONG: 'Shorten the reason to 1,000 characters.',
  DOUBT_TOO_LONG: 'Shorten what you doubt to 5,000 characters.',
  URL_NOT_VALID: 'The address has to begin with http:// or https:// and have at most 2,000 characters.',
  INSIDERS_TOO_MANY: 'A market has at most 100 insiders.',
  UNKNOWN_IDEA: 'There is no such idea.',
  UNKNOWN_HANDLE: 'There is no member of this name.',
  IDEMPOTENCY_KEY_INVALID: 'The idempotency key has to be 1 to 100 printable ASCII characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was already used for something else.',
  POLICY_CHANGED:
    'Somebody else has changed this in the meantime, and nothing was done. Look at what is in force now, then change that.',
  NOT_YOURSELF: 'Another officer has to do this to your account.',
  CONFLICT_OF_INTEREST:
    'You belong to this idea, or had shares or orders in it lately: somebody else has to do this.',
  RESTRICTED:
    'You are on a restricted list, so you may not trade in this market for now. You can still cancel orders.',
  PROHIBITED_TOPIC:
    'The claim has words of a prohibited topic. Put it otherwise, or give a reason, which is recorded.',
  PRICE_HIDDEN: 'This would tell a price that is kept from you. Estimate the idea first, or ask to be shown.',
  JUDGE_FIRST: 'You were drawn to judge this idea. Its price is kept from you until you have voted.',
  RATE_LIMITED: 'These are too many commands within a second. Try again in a moment, with the same key.',
  BUSY: 'The exchange has too much to do just now. Try again in a moment.',
  STOPPED: 'The exchange is stopping. Try again in a moment: with the same key nothing is done twice.',
};
