import type { Answer, Command } from '@openfloor/exchange';
import type { Exchange, Refused, Submitted } from '@openfloor/journal';
import { marketId, memberId, milli, orderId, shares, ticks } from '@openfloor/kernel';
import type { FaultRequest, OrderRequest } from './fault-traffic.js';
import { limitOrder } from './trading.js';

/** Jepsen's ok, fail and info: it was taken, it was not, nobody knows. */
export type FaultOutcome = 'ok' | 'refused' | 'unknown';

export interface FaultAnswer {
  readonly outcome: FaultOutcome;
  readonly order?: number;
  readonly sequence?: number;
  /** Of a rejection: durable, and answered again to the same key. */
  readonly code?: string;
  /** What else was said that must be said again: shares that filled and what they cost, or what was cancelled. */
  readonly figures?: string;
}

export interface Sent {
  readonly request: FaultRequest;
  readonly key: string;
}

/**
 * Something that takes requests: a server or an exchange in this process. Several at once are a batch of one member's
 * orders. One answer for each; never rejects.
 */
export type FaultTarget = (sent: readonly Sent[]) => Promise<FaultAnswer[]>;

/** The answer to one request. */
export async function ask(target: FaultTarget, sent: Sent): Promise<FaultAnswer> {
  return (await target([sent]))[0] as FaultAnswer;
}

/** Straight into an exchange of this process. */
export function exchangeTarget(exchange: Pick<Exchange, 'submit'>): FaultTarget {
  return (sent) =>
    Promise.all(
      sent.map(async ({ request, key }) => answerOf(await exchange.submit(commandOf(request), { key }))),
    );
}

function commandOf(request: FaultRequest): Command {
  const member = memberId(request.member);
  switch (request.kind) {
    case 'place':
      return placeOrder(request);
    case 'cancel':
      return { type: 'CancelOrder', memberId: member, orderId: orderId(request.order) };
    case 'cancelAll':
      return {
        type: 'CancelAllOrders',
        memberId: member,
        marketId: request.market === 0 ? 0 : marketId(request.market),
      };
    case 'amend':
      return {
        type: 'AmendOrder',
        memberId: member,
        orderId: orderId(request.order),
        priceTicks: ticks(request.price),
        quantity: shares(request.quantity),
      };
  }
}

function placeOrder(request: OrderRequest): Command {
  const { timeInForce, expiresAt, budget, price } = request;
  const orderType = price === 0 ? 'market' : 'limit';
  return { ...limitOrder(request), orderType, timeInForce, expiresAt, budgetMilli: milli(budget) };
}

/** What the exchange itself answered. STOPPED tells nothing about the command (law 8). */
function answerOf(outcome: Submitted | Refused): FaultAnswer {
  if (outcome.type === 'Refused')
    return { outcome: outcome.code === 'STOPPED' ? 'unknown' : 'refused', code: outcome.code };
  const { answer, sequence } = outcome;
  if (answer.type === 'Rejected')
    return { outcome: answer.code === 'INTERNAL' ? 'refused' : 'ok', sequence, code: answer.code };
  const order = 'orderId' in answer ? { order: answer.orderId } : {};
  return { outcome: 'ok', sequence, figures: figuresOf(answer), ...order };
}

function figuresOf(answer: Answer): string {
  if (answer.type === 'OrderPlaced' || answer.type === 'OrderAmended')
    return `${answer.filled} for ${answer.costMilli}`;
  if (answer.type === 'OrdersCancelled') return `${answer.orders} of ${answer.cancelled}`;
  return answer.type === 'OrderCancelled' ? `${answer.cancelled}` : '';
}
