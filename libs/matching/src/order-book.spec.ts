import { describe, expect, it } from 'vitest';
import { bookOf, draw, ladder, orderOf, send, stepsOf } from '../testing/ladder.js';
import { OrderBook, type RestingOrder } from './index.js';

describe('price-time priority', () => {
  it('takes the best price first, then the order that came first', () => {
    const book = bookOf(`
      ask 53 | 4:10
      ask 52 | 2:10 3:10
      ask 51 | 1:10
    `);
    const plan = send(book, { side: 'buy', priceTicks: 53, quantity: 25 });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'fill 2:10', 'fill 3:5']);
    expect(draw(book)).toBe(
      ladder(`
        ask 53 | 4:10
        ask 52 | 3:5
      `),
    );
  });

  it('takes the highest bid first when selling', () => {
    const book = bookOf(`
      bid 49 | 1:10
      bid 48 | 2:10 3:10
    `);
    expect(stepsOf(send(book, { side: 'sell', priceTicks: 48, quantity: 15 }))).toEqual([
      'fill 1:10',
      'fill 2:5',
    ]);
    expect(draw(book)).toBe('bid 48 | 2:5 3:10');
  });

  it('trades nothing beyond the limit and rests what is left at it', () => {
    const book = bookOf(`
      ask 52 | 2:10
      ask 51 | 1:10
      bid 49 | 3:5
    `);
    const plan = send(book, { side: 'buy', priceTicks: 51, quantity: 30 });
    expect(plan).toMatchObject({ outcome: 'resting', cause: null, filled: 10, remaining: 20 });
    expect(draw(book)).toBe(
      ladder(`
        ask 52 | 2:10
        bid 51 | 100:20
        bid 49 | 3:5
      `),
    );
  });

  it('fills at the price of the maker, so that improvement goes to the taker', () => {
    const book = bookOf('ask 40 | 1:10');
    const [step] = send(book, { side: 'buy', priceTicks: 60, quantity: 10 }).steps;
    expect(step?.priceTicks).toBe(40);
  });

  it('puts a new order behind those that wait at its price', () => {
    const book = bookOf('bid 49 | 1:5 2:5');
    send(book, { side: 'buy', priceTicks: 49, quantity: 7 });
    expect(draw(book)).toBe('bid 49 | 1:5 2:5 100:7');
  });

  it('serves the first and the last price of the book', () => {
    const book = new OrderBook();
    send(book, { id: 1, side: 'buy', priceTicks: 1, quantity: 1 });
    send(book, { id: 2, side: 'sell', priceTicks: 999, quantity: 1 });
    expect([book.bestBidTicks, book.bestAskTicks]).toEqual([1, 999]);
    expect(stepsOf(send(book, { id: 3, side: 'sell', priceTicks: 1, quantity: 1 }))).toEqual(['fill 1:1']);
    expect(stepsOf(send(book, { id: 4, side: 'buy', priceTicks: 999, quantity: 1 }))).toEqual(['fill 2:1']);
    expect(draw(book)).toBe('');
  });
});

describe('plan', () => {
  it('changes nothing, however often it is asked', () => {
    const book = bookOf(`
      ask 51 | 1:10
      bid 49 | 2:10
    `);
    const before = draw(book);
    const order = orderOf({ side: 'buy', priceTicks: 60, quantity: 25 });
    expect(book.plan(order)).toEqual(book.plan(order));
    expect(draw(book)).toBe(before);
  });

  it('shares one frozen list among all plans without steps', () => {
    const book = new OrderBook();
    const plans = [1, 2].map((priceTicks) => book.plan(orderOf({ side: 'buy', priceTicks, quantity: 1 })));
    expect(plans[0]?.steps).toBe(plans[1]?.steps);
    expect(Object.isFrozen(plans[0]?.steps)).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN, 1e12 + 1])('treats a quantity of %d as a bug', (quantity) => {
    const book = new OrderBook();
    expect(() => book.plan(orderOf({ side: 'buy', priceTicks: 1, quantity }))).toThrow('quantity');
  });

  it.each([0, -1, 1.5, Number.NaN, 1000])('treats a limit of %d ticks as a bug', (priceTicks) => {
    const book = new OrderBook();
    expect(() => book.plan(orderOf({ side: 'sell', priceTicks, quantity: 1 }))).toThrow('priceTicks');
  });

  it('matches the largest quantity without losing a share', () => {
    const book = bookOf('ask 999 | 1:999999999999');
    const plan = send(book, { side: 'buy', priceTicks: 999, quantity: 1e12 });
    expect(plan).toMatchObject({ filled: 999_999_999_999, remaining: 1 });
    expect(draw(book)).toBe('bid 999 | 100:1');
  });
});

describe('cancel and reduce', () => {
  it('takes an order out of the middle of its queue', () => {
    const book = bookOf('bid 49 | 1:5 2:6 3:7');
    book.cancel(found(book, 2));
    expect(draw(book)).toBe('bid 49 | 1:5 3:7');
    expect(book.find(2)).toBeUndefined();
  });

  it('finds the next best price when the best one empties', () => {
    const book = bookOf(`
      ask 900 | 3:1
      ask 52 | 1:1
      bid 48 | 2:1
      bid 3 | 4:1
    `);
    book.cancel(found(book, 1));
    book.cancel(found(book, 2));
    expect([book.bestBidTicks, book.bestAskTicks]).toEqual([3, 900]);
  });

  it('cuts an order in its place, and removes it with its last share', () => {
    const book = bookOf('bid 49 | 1:5 2:6');
    book.reduce(found(book, 1), 4);
    expect(draw(book)).toBe('bid 49 | 1:1 2:6');
    expect(book.depth('buy')).toEqual([{ priceTicks: 49, quantity: 7, orders: 2 }]);
    book.reduce(found(book, 1), 1);
    expect(draw(book)).toBe('bid 49 | 2:6');
  });

  it('treats an order that has left the book as a bug', () => {
    const book = bookOf('bid 49 | 1:5');
    const order = found(book, 1);
    book.cancel(order);
    expect(order.remaining).toBe(0);
    expect(() => book.cancel(order)).toThrow('reduced');
  });
});

describe('what the book shows', () => {
  it('gives 0 for the best price of an empty side', () => {
    const book = new OrderBook();
    expect([book.bestBidTicks, book.bestAskTicks]).toEqual([0, 0]);
    expect(book.depth('buy')).toEqual([]);
    expect([...book.orders('sell')]).toEqual([]);
  });

  it('adds up each level and gives as many as asked, best first', () => {
    const book = bookOf(`
      ask 53 | 4:9
      ask 52 | 3:8
      ask 51 | 1:6 2:7
    `);
    expect(book.depth('sell', 2)).toEqual([
      { priceTicks: 51, quantity: 13, orders: 2 },
      { priceTicks: 52, quantity: 8, orders: 1 },
    ]);
    expect(book.depth('sell')).toHaveLength(3);
  });

  it('comes back from its own listing as it was', () => {
    const drawing = ladder(`
      ask 52 | 3:30 4:20
      bid 49 | 1:5 9:4
      bid 47 | 2:5
    `);
    const restored = new OrderBook();
    const book = bookOf(drawing);
    for (const order of [...book.orders('buy'), ...book.orders('sell')]) restored.restore(order);
    expect(draw(restored)).toBe(drawing);
  });
});

describe('an index shared between books', () => {
  it('leads from an id to the book of the order', () => {
    const index = new Map<number, RestingOrder>();
    const books = [0, 1].map((bookId) => new OrderBook({ bookId, index }));
    books.forEach(
      (book, bookId) => void send(book, { id: 10 + bookId, side: 'buy', priceTicks: 5, quantity: 1 }),
    );
    expect(index.get(11)?.bookId).toBe(1);
    expect(books[0]?.find(11)).toBe(index.get(11));
  });

  it('treats an id used twice as a bug, and an order changed through another book', () => {
    const index = new Map<number, RestingOrder>();
    const [one, other] = [new OrderBook({ bookId: 1, index }), new OrderBook({ bookId: 2, index })];
    send(one, { id: 7, side: 'buy', priceTicks: 5, quantity: 1 });
    expect(() => other.cancel(found(one, 7))).toThrow('own book');
    expect(() => send(other, { id: 7, side: 'buy', priceTicks: 5, quantity: 1 })).toThrow('id');
  });
});

function found(book: OrderBook, id: number): RestingOrder {
  const order = book.find(id);
  if (order === undefined) throw new Error(`no order ${id}`);
  return order;
}
