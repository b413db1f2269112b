/*
 * Our book against the naive one on random commands: equal answers, fills, queues and depth after every command.
 * MATCHING_RUNS sets the number of sequences (default 2,000, a few seconds); a campaign is, for example,
 *   MATCHING_RUNS=100000 npm test -- test/conformance/differential
 * fast-check prints the seed and the shortest failing sequence.
 */
import { describe, expect, it } from '@jest/globals';
import { type IncomingOrder, type MatchPlan, OrderBook, type Side } from '@openfloor/matching';
import fc from 'fast-check';
import { type NaiveAnswer, NaiveBook } from '../support/naive-book.js';

const RUNS = Number(process.env.MATCHING_RUNS ?? 2_000);
const MAX_PRICE_TICKS = 12;

type Command =
  | { readonly kind: 'submit'; readonly order: Omit<IncomingOrder, 'id'> }
  | {
      readonly kind: 'cancel' | 'reduce' | 'amend';
      readonly pick: number;
      readonly priceTicks: number;
      readonly shares: number;
    };

const order = fc.record({
  owner: fc.integer({ min: 1, max: 4 }),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  type: fc.constantFrom(...(['limit', 'limit', 'limit', 'limit', 'market'] as const)),
  priceTicks: fc.integer({ min: 1, max: MAX_PRICE_TICKS }),
  quantity: fc.integer({ min: 1, max: 12 }),
  timeInForce: fc.constantFrom(...(['GTC', 'GTC', 'GTC', 'IOC', 'FOK'] as const)),
  postOnly: fc.constantFrom(false, false, false, true),
  selfTradePrevention: fc.constantFrom(
    ...(['NONE', 'CANCEL_NEWEST', 'CANCEL_OLDEST', 'CANCEL_BOTH', 'DECREMENT'] as const),
  ),
  budget: fc.option(fc.nat({ max: 100 }), { nil: undefined, freq: 6 }),
});

const change = fc.record({
  kind: fc.constantFrom(...(['cancel', 'reduce', 'amend', 'amend'] as const)),
  pick: fc.nat({ max: 20 }),
  priceTicks: fc.integer({ min: 1, max: MAX_PRICE_TICKS }),
  shares: fc.nat({ max: 12 }),
});

const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit' as const), order }) },
    { weight: 1, arbitrary: change },
  ),
  { maxLength: 100, size: 'max' },
);

describe('the order book and the naive book', () => {
  it('answer every command alike and look alike after it', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const pair = { book: new OrderBook({ maxPriceTicks: MAX_PRICE_TICKS }), naive: new NaiveBook() };
        sequence.forEach((command, id) => {
          const [ours, theirs] = apply(pair, command, id);
          expectSame(ours, theirs);
          for (const side of ['buy', 'sell'] as const) {
            expectSame(pair.book.depth(side), pair.naive.depth(side));
            expectSame(queueOf(pair.book, side), queueOf(pair.naive, side));
          }
        });
      }),
      { numRuns: RUNS },
    );
  });
});

interface Pair {
  book: OrderBook;
  naive: NaiveBook;
}

type Answers = [ours: NaiveAnswer | null, theirs: NaiveAnswer | null];

function apply(pair: Pair, command: Command, id: number): Answers {
  const { book, naive } = pair;
  if (command.kind === 'submit') {
    const incoming = { ...command.order, id };
    const plan = book.plan(incoming);
    const ours = answerOf(plan);
    book.execute(incoming, plan);
    return [ours, naive.submit(incoming)];
  }
  const open = [...naive.orders('buy'), ...naive.orders('sell')];
  const target = open[command.pick % Math.max(1, open.length)];
  return target === undefined ? [null, null] : applyChange(pair, command, target.id);
}

function applyChange(
  { book, naive }: Pair,
  command: Exclude<Command, { kind: 'submit' }>,
  id: number,
): Answers {
  const order = book.find(id);
  if (order === undefined) throw new Error(`only the naive book has order ${id}`);
  if (command.kind === 'amend') {
    const plan = book.planAmend(order, command.priceTicks, command.shares);
    const ours = plan.kind === 'requeue' ? answerOf(plan.match) : null;
    book.executeAmend(order, plan);
    const theirs = naive.amend(id, command.priceTicks, command.shares);
    expect(plan.kind === 'rejected').toBe(theirs?.outcome === 'rejected');
    return plan.kind === 'rejected' ? [null, null] : [ours, theirs];
  }
  if (command.kind === 'cancel') {
    book.cancel(order);
    naive.cancel(id);
    return [null, null];
  }
  const by = Math.min(Math.max(1, command.shares), order.remaining);
  book.reduce(order, by);
  naive.reduce(id, by);
  return [null, null];
}

/** Read before execution, which takes the shares off the makers. */
function answerOf({ outcome, cause, steps, filled, remaining }: MatchPlan): NaiveAnswer {
  const fills = steps.filter((step) => step.kind === 'fill');
  return {
    outcome,
    cause,
    fills: fills.map(({ maker, quantity }) => ({ maker: maker.id, priceTicks: maker.priceTicks, quantity })),
    filled,
    remaining,
  };
}

function queueOf(book: Pair['book'] | Pair['naive'], side: Side): [id: number, remaining: number][] {
  const orders: Iterable<{ id: number; remaining: number }> = book.orders(side);
  return Array.from(orders, ({ id, remaining }) => [id, remaining]);
}

/** Jest's comparison explains well but is slow: it is asked only where the texts differ. */
function expectSame(ours: unknown, theirs: unknown): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs);
}
