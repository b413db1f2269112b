import type { CancelCause, Outcome, RestingOrder } from '@openfloor/matching';
import type { ReplayId } from './fields.js';

type ReplayReason = 'DUPLICATE_ORDER_ID' | 'UNKNOWN_ORDER' | 'WRONG_SIZE' | CancelCause;

export interface ReplayFill {
  readonly maker: ReplayId;
  readonly price: number;
  readonly qty: number;
}

/** What became of an order. */
export interface ReplayAnswer {
  readonly state: Outcome;
  readonly fills: readonly ReplayFill[];
  /** Open shares; of a cancelled or rejected order those that were dropped. */
  readonly remaining: number;
  /** The resting orders that self-trade prevention took out. */
  readonly expired: readonly ReplayId[];
  readonly reason: ReplayReason | null;
}

/** What became of a cancel, an amend or a reduce, and with it of its order. */
export type ChangeAnswer = ReplayAnswer & { readonly accepted: boolean };

/** [price in ticks, shares] of the levels, best first. */
export type ReplayDepth = Readonly<Record<'bids' | 'asks', (readonly [price: number, qty: number])[]>>;

/** What an order has come to; it outlives the order in the book. */
export interface OrderRecord {
  readonly id: ReplayId;
  readonly number: number;
  readonly account: string | null;
  state: Outcome;
  remaining: number;
}

/** An order for a sum, not for a number of shares, is filled when the sum pays for no further share. */
export function spent(record: OrderRecord, answer: ReplayAnswer, budget: number | null): ReplayAnswer {
  record.remaining = 0;
  if (answer.state !== 'cancelled') return { ...answer, remaining: 0 };
  const cost = answer.fills.reduce((sum, { price, qty }) => sum + price * qty, 0);
  const isSpent = answer.reason === 'BUDGET' ? cost > 0 : answer.reason === 'MARKET' && cost === budget;
  if (!isSpent) return { ...answer, remaining: 0 };
  record.state = 'filled';
  return { ...answer, state: 'filled', remaining: 0, reason: null };
}

/** After shares were taken off an order in its place. */
export function cut(record: OrderRecord, order: RestingOrder): ChangeAnswer {
  record.remaining = order.remaining;
  if (order.remaining === 0) record.state = 'cancelled';
  return changed(record);
}

export function changed({ state, remaining }: OrderRecord): ChangeAnswer {
  return { accepted: true, state, fills: [], remaining, expired: [], reason: null };
}

/** The order stays as it is. An unknown one is nothing but rejected. */
export function refused(record: OrderRecord | undefined, reason: ReplayReason): ChangeAnswer {
  const { state, remaining } = record ?? { state: 'rejected', remaining: 0 };
  return { accepted: false, state, fills: [], remaining, expired: [], reason };
}
