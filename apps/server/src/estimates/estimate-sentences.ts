import type { TradingPolicy } from '@openfloor/exchange';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { AnswerCode } from '../answers/sentences.js';
import { orderRefusal } from '../orders/order-refusal.js';

export type EstimateCode =
  | 'CHANCE_NOT_A_NUMBER'
  | 'CHANCE_OUT_OF_RANGE'
  | 'CHANCE_OFF_STEP'
  | 'NOT_A_HEADLINE'
  | 'STAKE_TOO_SMALL'
  | 'PRICE_NOT_SEEN'
  | 'ESTIMATE_STANDS'
  | 'NO_ESTIMATE'
  | 'OWN_ORDER_IN_THE_WAY'
  | 'NOTHING_WOULD_TRADE'
  | 'ESTIMATE_UNDER_WAY';

/** What people are told when an estimate is refused. Every code has its own sentence. */
export const ESTIMATE_SENTENCES: Record<EstimateCode, string> = {
  CHANCE_NOT_A_NUMBER: 'The chance is not a plain decimal number such as 0.72.',
  CHANCE_OUT_OF_RANGE: 'An estimate is at least 1 % and at most 99 %.',
  CHANCE_OFF_STEP: 'An estimate goes in steps of 0.1 %.',
  NOT_A_HEADLINE: 'Estimates are given for the headline question of an idea only.',
  STAKE_TOO_SMALL: 'These tokens do not pay for one share at this estimate.',
  PRICE_NOT_SEEN: 'You can say what you think of a price once you have seen it.',
  ESTIMATE_STANDS: 'You have put tokens behind an estimate here. Change or withdraw that one.',
  NO_ESTIMATE: 'You have no estimate here.',
  OWN_ORDER_IN_THE_WAY: 'An open order of your own is in the way. Cancel it first.',
  NOTHING_WOULD_TRADE: 'Nothing of it would trade or wait just now. Try again in a moment.',
  ESTIMATE_UNDER_WAY:
    'The exchange has too much to do just now; your estimate is being taken. Look again in a moment.',
};

export type Refusable = EstimateCode | AnswerCode;

const isOwn = (code: Refusable): code is EstimateCode => code in ESTIMATE_SENTENCES;

/** A refusal of this feature as the API tells it; of a limit with its figure. */
export const estimateRefusal = (code: Refusable, policy: TradingPolicy): CommandRejectedModel =>
  isOwn(code) ? { code, message: ESTIMATE_SENTENCES[code] } : orderRefusal(code, policy);
