import { invariant } from '@openfloor/kernel';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type IncomingOrder, type MatchPlan, OrderBook, type Side } from './index.js';

type Command =
  | { readonly kind: 'submit'; readonly order: Omit<IncomingOrder, 'id'> }
  | { readonly kind: 'cancel'; readonly pick: number }
  | { readonly kind: 'reduce'; readonly pick: number; readonly by: number }
  | {
      readonly kind: 'amend';
      readonly pick: number;
      readonly priceTicks: number;
      readonly remaining: number;
    };

// Few prices, few owners and small quantities: so that orders meet all the time.
const MAX_PRICE_TICKS = 12;
const price = fc.integer({ min: 1, max: MAX_PRICE_TICKS });
const quantity = fc.integer({ min: 1, max: 9 });
const pick = fc.nat({ max: 30 });

const order = fc.record({
  owner: fc.integer({ min: 1, max: 3 }),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  type: fc.constantFrom('limit' as const, 'limit' as const, 'limit' as const, 'market' as const),
  priceTicks: price,
  quantity,
  timeInForce: fc.constantFrom('GTC' as const, 'GTC' as const, 'IOC' as const, 'FOK' as const),
  postOnly: fc.boolean(),
  selfTradePrevention: fc.constantFrom(
    ...(['NONE', 'CANCEL_NEWEST', 'CANCEL_OLDEST', 'CANCEL_BOTH', 'DECREMENT'] as const),
  ),
  budget: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined, freq: 4 }),
});

const commands = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('submit' as const), order }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), pick }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reduce' as const), pick, by: quantity }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('amend' as const),
        pick,
        priceTicks: price,
        remaining: fc.nat({ max: 9 }),
      }),
    },
  ),
  { maxLength: 80 },
);

describe('after any commands', () => {
  it('the best bid is below the best ask', () => {
    everyStep((book) => {
      const { bestBidTicks, bestAskTicks } = book;
      return bestAskTicks === 0 || bestBidTicks < bestAskTicks;
    });
  });

  it('each level is the sum of its orders, and the depth lists every level that has one', () => {
    everyStep((book) => sides.every((side) => summed(book, side) === JSON.stringify(book.depth(side))));
  });

  it('every share submitted was traded, dropped, taken back or rests', () => {
    everyStep((book, tally) => {
      const resting = sides
        .flatMap((side) => [...book.orders(side)])
        .reduce((sum, { remaining }) => sum + remaining, 0);
      return tally.submitted === 2 * tally.traded + tally.gone + resting;
    });
  });

  it('a plan, made or not, leaves every order where it was', () => {
    everyStep((book) => {
      const before = picture(book);
      for (const side of sides) {
        const probe: IncomingOrder = {
          id: -1,
          owner: 1,
          side,
          type: 'market',
          priceTicks: 0,
          quantity: 40,
          timeInForce: 'GTC',
          postOnly: false,
          selfTradePrevention: 'DECREMENT',
        };
        book.plan(probe);
        for (const resting of book.orders(side)) book.planAmend(resting, MAX_PRICE_TICKS / 2, 10);
      }
      return picture(book) === before;
    });
  });
});

const sides: readonly Side[] = ['buy', 'sell'];

/** Shares, as the plans and calls report them. */
interface Tally {
  submitted: number;
  traded: number;
  gone: number;
}

function everyStep(holds: (book: OrderBook, tally: Tally) => boolean): void {
  fc.assert(
    fc.property(commands, (sequence) => {
      const book = new OrderBook({ maxPriceTicks: MAX_PRICE_TICKS });
      const tally: Tally = { submitted: 0, traded: 0, gone: 0 };
      return sequence.every((command, id) => {
        apply(book, command, id, tally);
        return holds(book, tally);
      });
    }),
    { numRuns: 200 },
  );
}

function apply(book: OrderBook, command: Command, id: number, tally: Tally): void {
  if (command.kind === 'submit') {
    const order = { ...command.order, id };
    tally.submitted += order.quantity;
    const plan = book.plan(order);
    book.execute(order, plan);
    count(plan, tally);
    return;
  }
  const order = [...book.orders('buy'), ...book.orders('sell')][command.pick];
  if (order === undefined) return;
  const { remaining } = order;
  if (command.kind === 'amend') {
    const plan = book.planAmend(order, command.priceTicks, command.remaining);
    book.executeAmend(order, plan);
    if (plan.kind === 'rejected') return;
    tally.gone += remaining;
    tally.submitted += command.remaining;
    if (plan.kind === 'requeue') count(plan.match, tally);
    return;
  }
  const by = command.kind === 'cancel' ? remaining : Math.min(remaining, command.by);
  book.reduce(order, by);
  tally.gone += by;
}

function count(plan: MatchPlan, tally: Tally): void {
  let filled = 0;
  for (const { kind, quantity } of plan.steps) {
    if (kind === 'fill') filled += quantity;
    else tally.gone += kind === 'decrement' ? 2 * quantity : quantity;
  }
  invariant(filled === plan.filled, 'the fills of a plan add up to what it says');
  tally.traded += filled;
  if (plan.outcome !== 'resting') tally.gone += plan.remaining;
}

function summed(book: OrderBook, side: Side): string {
  const levels: { priceTicks: number; quantity: number; orders: number }[] = [];
  for (const { priceTicks, remaining } of book.orders(side)) {
    const last = levels.at(-1);
    if (last?.priceTicks !== priceTicks) levels.push({ priceTicks, quantity: remaining, orders: 1 });
    else Object.assign(last, { quantity: last.quantity + remaining, orders: last.orders + 1 });
  }
  return JSON.stringify(levels);
}

/** Everything that can be seen of a book. */
function picture(book: OrderBook): string {
  const orders = sides.flatMap((side) =>
    [...book.orders(side)].map(({ id, owner, priceTicks, remaining }) => [id, owner, priceTicks, remaining]),
  );
  return JSON.stringify([
    orders,
    sides.map((side) => book.depth(side)),
    book.bestBidTicks,
    book.bestAskTicks,
  ]);
}
