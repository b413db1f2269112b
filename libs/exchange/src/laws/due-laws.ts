import type { DueKind } from '../due-queue.js';
import type { ExchangeState, Market } from '../state.js';

/** What is to happen by itself is in the queue, and what should have happened by now has. */
export function dueLaws(state: ExchangeState): string[] {
  const waiting = new Set(state.due.entries().map(({ kind, id, at }) => `${kind} ${id} ${at}`));
  const broken: string[] = [];
  const expect: Expect = (kind, id, at) => {
    if (!waiting.has(`${kind} ${id} ${at}`)) broken.push(`nothing will ${kind} ${id} at ${at}`);
    if (at < state.at) broken.push(`${kind} ${id} was due at ${at}, and it is ${state.at}`);
  };
  for (const [orderId, at] of state.expiries) {
    if (state.orders.has(orderId)) expect('expireOrder', orderId, at);
    else broken.push(`order ${orderId} does not rest and expires at ${at}`);
  }
  for (const market of state.markets.values()) expectOf(state, market, expect);
  return broken;
}

type Expect = (kind: DueKind, id: number, at: number) => void;

function expectOf({ halted, at: now }: ExchangeState, market: Market, expect: Expect): void {
  const { id, state, until, auctionEndsAt, closesAt, resolution } = market;
  const isRunning = state === 'auction' || state === 'open' || state === 'halted';
  if (state === 'draft' || isRunning) expect('closeMarket', id, closesAt);
  // An auction whose time came during a halt is held when that ends.
  const isLate = auctionEndsAt <= now && (halted || state === 'halted');
  if (isRunning && auctionEndsAt > 0 && !isLate) expect('endAuction', id, auctionEndsAt);
  if (state === 'halted' && until > 0) expect('endPause', id, until);
  if (state === 'closed' && resolution?.status === 'confirmed')
    expect('settleMarket', id, resolution.challengeEndsAt);
}
