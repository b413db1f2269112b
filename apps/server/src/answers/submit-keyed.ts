import { createHash } from 'node:crypto';
import type { Answer, Command, Rejected } from '@openfloor/exchange';
import type { Exchange, Refused, Submitted } from '@openfloor/journal';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { isWithinRate } from './command-rate.js';
import type { AnswerCode } from './sentences.js';

/** The core's answer to a command that it took, with its place in the journal. */
export interface Taken {
  readonly answer: Exclude<Answer, Rejected>;
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Refusal {
  readonly ok: false;
  readonly code: AnswerCode;
}

export type Outcome = { readonly ok: true; readonly taken: Taken } | Refusal;

export const refuse = (code: AnswerCode): Refusal => ({ ok: false, code });

/** What is done right before a command goes to the exchange; it gets the digest of the key in the journal. */
export type Beforehand = (keyDigest: Buffer) => Promise<Refusal | null>;

/** Hands a member's own command to the exchange under the key that the client chose. */
export async function submitKeyed(
  exchange: Exchange,
  command: Command,
  key: string,
  beforehand?: Beforehand,
): Promise<Outcome> {
  if (!isIdempotencyKey(key)) return refuse('IDEMPOTENCY_KEY_INVALID');
  if (!(await isWithinRate(command))) return refuse('RATE_LIMITED');
  const refusal = beforehand === undefined ? null : await beforehand(exchange.keyDigest(key));
  if (refusal !== null) return refusal;
  const submitted = await exchange.submit(command, { key });
  if (submitted.type === 'Refused') return refuse(refusalCode(submitted));
  return outcomeOf(submitted);
}

/** The same for a command of the exchange that an officer gives: it has no member, so the key says whose it is. */
export async function submitAsOfficer(
  exchange: Exchange,
  command: Command,
  { officer, key }: { officer: number; key: string },
  beforehand?: Beforehand,
): Promise<Outcome> {
  if (!isIdempotencyKey(key)) return refuse('IDEMPOTENCY_KEY_INVALID');
  return submitKeyed(exchange, command, officerKey(officer, key), beforehand);
}

function officerKey(officer: number, key: string): string {
  return `officer/${officer}/${createHash('sha256').update(key).digest('base64url')}`;
}

function outcomeOf({ answer, sequence, at }: Submitted): Outcome {
  if (answer.type === 'Rejected') return refuse(answer.code);
  return { ok: true, taken: { answer, sequence, at } };
}

function refusalCode({ code }: Refused): AnswerCode {
  return code === 'CONFLICT' ? 'IDEMPOTENCY_CONFLICT' : code;
}
