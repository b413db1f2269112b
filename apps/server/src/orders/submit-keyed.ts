import type { Answer, Command, Rejected } from '@openfloor/exchange';
import type { Exchange, Refused, Submitted } from '@openfloor/journal';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import type { OrderRejectedModel } from './order-results.model.js';
import { ORDER_SENTENCES, type OrderRejectionCode } from './order-sentences.js';

/** The core's answer to a command that it took, with its place in the journal. */
export interface Taken {
  readonly answer: Exclude<Answer, Rejected>;
  readonly sequence: number;
  readonly at: number;
}

export type Outcome =
  | { readonly ok: true; readonly taken: Taken }
  | { readonly ok: false; readonly code: OrderRejectionCode };

export function rejection(code: OrderRejectionCode): OrderRejectedModel {
  return { code, message: ORDER_SENTENCES[code] };
}

/** Hands a member's command to the exchange under the key that the client chose. */
export async function submitKeyed(exchange: Exchange, command: Command, key: string): Promise<Outcome> {
  if (!isIdempotencyKey(key)) return { ok: false, code: 'IDEMPOTENCY_KEY_INVALID' };
  const submitted = await exchange.submit(command, { key });
  if (submitted.type === 'Refused') return { ok: false, code: refusalCode(submitted) };
  return outcomeOf(submitted);
}

function outcomeOf({ answer, sequence, at }: Submitted): Outcome {
  if (answer.type === 'Rejected') return { ok: false, code: answer.code };
  return { ok: true, taken: { answer, sequence, at } };
}

function refusalCode({ code }: Refused): OrderRejectionCode {
  return code === 'CONFLICT' ? 'IDEMPOTENCY_CONFLICT' : code;
}
