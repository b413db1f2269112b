import { describe, expect, it } from 'vitest';
import { bookOf, draw, ladder, orderOf, stepsOf } from '../testing/ladder.js';
import { type AmendPlan, OrderBook } from './index.js';

describe('amend', () => {
  it.each([
    [3, 'bid 49 | 1:3 2:5'],
    [5, 'bid 49 | 1:5 2:5'],
  ])('keeps the place of an order that goes from 5 shares to %d', (remaining, drawing) => {
    const book = bookOf('bid 49 | 1:5 2:5');
    expect(amend(book, { id: 1, priceTicks: 49, remaining })).toEqual({ kind: 'cut', remaining });
    expect(draw(book)).toBe(drawing);
  });

  it('sends an order that grows to the back of its queue', () => {
    const book = bookOf('bid 49 | 1:5 2:5');
    expect(amend(book, { id: 1, priceTicks: 49, remaining: 6 }).kind).toBe('requeue');
    expect(draw(book)).toBe('bid 49 | 2:5 1:6');
  });

  it('sends an order that changes price to the back, even for fewer shares', () => {
    const book = bookOf('bid 49 | 1:5\nbid 48 | 2:5');
    amend(book, { id: 1, priceTicks: 48, remaining: 4 });
    expect(draw(book)).toBe('bid 48 | 2:5 1:4');
  });

  it('trades at the new price as a new order would, and stays the same order', () => {
    const book = bookOf(`
      ask 52 | 3:4
      ask 51 | 2:4
      bid 49 | 1:5
    `);
    const order = book.find(1);
    const plan = amend(book, { id: 1, priceTicks: 51, remaining: 10 });
    expect(plan.kind === 'requeue' && stepsOf(plan.match)).toEqual(['fill 2:4']);
    expect(draw(book)).toBe(
      ladder(`
        ask 52 | 3:4
        bid 51 | 1:6
      `),
    );
    expect(book.find(1)).toBe(order);
  });

  it('ends an order that trades in full, and one amended to 0', () => {
    const book = bookOf(`
      ask 51 | 2:9
      bid 49 | 1:5
      bid 48 | 3:5
    `);
    amend(book, { id: 1, priceTicks: 51, remaining: 5 });
    expect(amend(book, { id: 3, priceTicks: 48, remaining: 0 })).toEqual({ kind: 'cancel' });
    expect(draw(book)).toBe('ask 51 | 2:4');
    expect([book.find(1), book.find(3)]).toEqual([undefined, undefined]);
  });

  it('leaves a post-only order in its place where it would take', () => {
    const book = bookOf('ask 51 | 2:9');
    for (const id of [1, 3]) rest(book, { id, postOnly: true });
    const plan = amend(book, { id: 1, priceTicks: 51, remaining: 5 });
    expect(plan).toEqual({ kind: 'rejected', cause: 'POST_ONLY' });
    expect(draw(book)).toBe('ask 51 | 2:9\nbid 49 | 1:5 3:5');
  });

  it('heeds the self-trade prevention that the order came with', () => {
    const book = bookOf('ask 51 | 2:9@100');
    rest(book, { id: 1, selfTradePrevention: 'CANCEL_NEWEST' });
    const plan = amend(book, { id: 1, priceTicks: 51, remaining: 5 });
    expect(plan).toMatchObject({
      kind: 'requeue',
      match: { outcome: 'cancelled', cause: 'SELF_TRADE', remaining: 5 },
    });
    expect(draw(book)).toBe('ask 51 | 2:9');
  });
});

interface Amendment {
  id: number;
  priceTicks: number;
  remaining: number;
}

/** Also checks what `executeAmend` answers: the order while it rests, else null. */
function amend(book: OrderBook, { id, priceTicks, remaining }: Amendment): AmendPlan {
  const order = book.find(id);
  if (order === undefined) throw new Error(`no order ${id}`);
  const plan = book.planAmend(order, priceTicks, remaining);
  expect(book.executeAmend(order, plan)).toBe(book.find(id) ?? null);
  return plan;
}

function rest(book: OrderBook, fields: Partial<Parameters<typeof orderOf>[0]>): void {
  const order = orderOf({ side: 'buy', priceTicks: 49, quantity: 5, ...fields });
  book.execute(order, book.plan(order));
}
