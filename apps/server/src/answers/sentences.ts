import type { RejectionCode } from '@openfloor/exchange';
import { CLAIM_SENTENCES, type ClaimCode } from './claim-sentences.js';
import { EXCHANGE_SENTENCES } from './exchange-sentences.js';
import { INPUT_SENTENCES, type InputCode } from './input-sentences.js';

export type AnswerCode = RejectionCode | InputCode | ClaimCode;

/** All codes of refused commands, with what people are told. */
export const SENTENCES: Record<AnswerCode, string> = {
  ...EXCHANGE_SENTENCES,
  ...INPUT_SENTENCES,
  ...CLAIM_SENTENCES,
};

/** A refusal as the API tells it. */
export function rejection(code: AnswerCode): { code: string; message: string } {
  return { code, message: SENTENCES[code] };
}
