/**
 * A seeded order flow for the matching benchmark: the same commands on every machine and every run. Limit orders
 * with prices spread over 1..99; one command in five cancels one of the newer orders, which may have traded
 * already, as with real clients. 300,000 commands make about 187,000 trades.
 */
export interface FlowSubmit {
  readonly kind: 'submit';
  readonly id: number;
  readonly side: 'buy' | 'sell';
  readonly priceTicks: number;
  readonly quantity: number;
}

export type FlowCommand = FlowSubmit | { readonly kind: 'cancel'; readonly id: number };

/** Highest price of the flow, in ticks. */
export const FLOW_MAX_PRICE_TICKS = 99;

const DEFAULT_LENGTH = 300_000;
const DEFAULT_SEED = 20_240_917;
const CANCEL_SHARE = 0.2;
const MAX_QUANTITY = 100;
/** A cancel picks among this many of the newest orders. */
const RECENT_ORDERS = 1_000;

export function orderFlow(length = DEFAULT_LENGTH, seed = DEFAULT_SEED): FlowCommand[] {
  const random = mulberry32(seed);
  const upTo = (bound: number) => Math.floor(random() * bound);
  const commands: FlowCommand[] = [];
  let lastId = 0;
  while (commands.length < length) {
    if (lastId > 0 && random() < CANCEL_SHARE) {
      commands.push({ kind: 'cancel', id: lastId - upTo(Math.min(RECENT_ORDERS, lastId)) });
      continue;
    }
    lastId += 1;
    const side = random() < 0.5 ? 'buy' : 'sell';
    const priceTicks = 1 + upTo(FLOW_MAX_PRICE_TICKS);
    commands.push({ kind: 'submit', id: lastId, side, priceTicks, quantity: 1 + upTo(MAX_QUANTITY) });
  }
  return commands;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for a flow, and the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
