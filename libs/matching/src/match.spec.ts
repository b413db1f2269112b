import { describe, expect, it } from 'vitest';
import { bookOf, draw, ladder, send, stepsOf } from '../testing/ladder.js';
import { OrderBook } from './index.js';

const ASKS = ladder(`
  ask 52 | 3:10
  ask 51 | 1:10 2:10
`);

describe('IOC', () => {
  it('trades what it can and drops the rest', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { side: 'buy', priceTicks: 51, quantity: 25, timeInForce: 'IOC' });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'IOC', filled: 20, remaining: 5 });
    expect(draw(book)).toBe('ask 52 | 3:10');
  });

  it('is cancelled whole where nothing meets it', () => {
    const plan = send(bookOf(ASKS), { side: 'buy', priceTicks: 50, quantity: 25, timeInForce: 'IOC' });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'IOC', filled: 0, remaining: 25 });
  });
});

describe('FOK', () => {
  it('trades in full across prices', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { side: 'buy', priceTicks: 52, quantity: 30, timeInForce: 'FOK' });
    expect(plan).toMatchObject({ outcome: 'filled', cause: null, filled: 30, remaining: 0 });
    expect(draw(book)).toBe('');
  });

  it('does nothing at all where one share is missing', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { side: 'buy', priceTicks: 51, quantity: 21, timeInForce: 'FOK' });
    expect(plan).toEqual({ outcome: 'cancelled', cause: 'FOK', steps: [], filled: 0, remaining: 21 });
    expect(draw(book)).toBe(ASKS);
  });

  it('holds for a market order too', () => {
    const plan = send(bookOf(ASKS), { side: 'buy', quantity: 31, timeInForce: 'FOK' });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'FOK', filled: 0 });
  });
});

describe('market orders', () => {
  it('trade at any price and drop what the book cannot give', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { side: 'buy', quantity: 35 });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'MARKET', filled: 30, remaining: 5 });
    expect(draw(book)).toBe('');
  });

  it('never rest, even in an empty book', () => {
    const book = new OrderBook();
    const plan = send(book, { side: 'sell', quantity: 5 });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'MARKET', filled: 0, remaining: 5 });
    expect(draw(book)).toBe('');
  });
});

describe('post-only', () => {
  it('is rejected where it would take, even from its own owner', () => {
    const book = bookOf('ask 51 | 1:10@100');
    const plan = send(book, {
      side: 'buy',
      priceTicks: 51,
      quantity: 5,
      postOnly: true,
      selfTradePrevention: 'CANCEL_OLDEST',
    });
    expect(plan).toEqual({ outcome: 'rejected', cause: 'POST_ONLY', steps: [], filled: 0, remaining: 5 });
    expect(draw(book)).toBe('ask 51 | 1:10');
  });

  it('rests where it only makes', () => {
    const book = bookOf('ask 51 | 1:10');
    send(book, { side: 'buy', priceTicks: 50, quantity: 5, postOnly: true });
    expect(book.find(100)).toMatchObject({ priceTicks: 50, remaining: 5, postOnly: true });
  });
});

describe('budget', () => {
  it('buys the whole shares that it pays for at each price, and drops the rest', () => {
    const book = bookOf(ASKS);
    // 20 at 51 cost 1020; the 100 left buy one share at 52
    const plan = send(book, { side: 'buy', quantity: 30, budget: 1120 });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'fill 2:10', 'fill 3:1']);
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'BUDGET', filled: 21, remaining: 9 });
  });

  it('is cancelled where it buys not even one share', () => {
    const plan = send(bookOf(ASKS), { side: 'buy', quantity: 30, budget: 50 });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'BUDGET', filled: 0, remaining: 30 });
  });

  it('leaves nothing resting, as the book does not remember what is spent', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { side: 'buy', priceTicks: 51, quantity: 30, budget: 5000 });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'BUDGET', filled: 20, remaining: 10 });
    expect(draw(book)).toBe('ask 52 | 3:10');
  });

  it('is the most that a FOK buy may cost, to the tick', () => {
    const order = { side: 'buy', quantity: 21, timeInForce: 'FOK' } as const;
    expect(send(bookOf(ASKS), { ...order, budget: 1071 })).toMatchObject({
      outcome: 'cancelled',
      cause: 'FOK',
      steps: [],
    });
    expect(send(bookOf(ASKS), { ...order, budget: 1072 })).toMatchObject({ outcome: 'filled', filled: 21 });
  });

  it('is the least that a FOK sell must bring in, to the tick', () => {
    const bids = 'bid 49 | 1:10\nbid 48 | 2:10';
    const order = { side: 'sell', quantity: 11, timeInForce: 'FOK' } as const;
    expect(send(bookOf(bids), { ...order, budget: 539 })).toMatchObject({
      outcome: 'cancelled',
      cause: 'FOK',
      steps: [],
    });
    expect(send(bookOf(bids), { ...order, budget: 538 })).toMatchObject({ outcome: 'filled', filled: 11 });
  });
});
