import { describe, expect, it } from 'vitest';
import { bookOf, draw, send, stepsOf } from '../testing/ladder.js';

/** Order 2 is the taker's own. */
const ASKS = `
  ask 52 | 3:10
  ask 51 | 1:10 2:10@100
`;
const taker = { owner: 100, side: 'buy', priceTicks: 52 } as const;

describe('self-trade prevention', () => {
  it('lets the owner trade with itself under NONE', () => {
    const plan = send(bookOf(ASKS), { ...taker, quantity: 15, selfTradePrevention: 'NONE' });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'fill 2:5']);
  });

  it('drops the rest of the taker under CANCEL_NEWEST', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { ...taker, quantity: 25, selfTradePrevention: 'CANCEL_NEWEST' });
    expect(stepsOf(plan)).toEqual(['fill 1:10']);
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'SELF_TRADE', filled: 10, remaining: 15 });
    expect(draw(book)).toBe('ask 52 | 3:10\nask 51 | 2:10');
  });

  it('cancels the resting order and goes on under CANCEL_OLDEST', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { ...taker, quantity: 25, selfTradePrevention: 'CANCEL_OLDEST' });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'cancel 2:10', 'fill 3:10']);
    expect(plan).toMatchObject({ outcome: 'resting', filled: 20, remaining: 5 });
    expect(draw(book)).toBe('bid 52 | 100:5');
  });

  it('ends both under CANCEL_BOTH', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { ...taker, quantity: 25, selfTradePrevention: 'CANCEL_BOTH' });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'cancel 2:10']);
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'SELF_TRADE', filled: 10, remaining: 15 });
    expect(draw(book)).toBe('ask 52 | 3:10');
  });

  it('leaves own orders alone that the taker does not reach', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { ...taker, quantity: 10, selfTradePrevention: 'CANCEL_BOTH' });
    expect(plan).toMatchObject({ outcome: 'filled', filled: 10 });
    expect(draw(book)).toBe('ask 52 | 3:10\nask 51 | 2:10');
  });
});

describe('DECREMENT', () => {
  it('reduces both by the smaller, and goes on with what is left of the taker', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { ...taker, quantity: 25, selfTradePrevention: 'DECREMENT' });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'decrement 2:10', 'fill 3:5']);
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'SELF_TRADE', filled: 15, remaining: 0 });
    expect(draw(book)).toBe('ask 52 | 3:5');
  });

  it('keeps the place of a resting order that is larger', () => {
    const book = bookOf('ask 51 | 1:10@100 2:10');
    const plan = send(book, { ...taker, quantity: 4, selfTradePrevention: 'DECREMENT' });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'SELF_TRADE', filled: 0, remaining: 0 });
    expect(draw(book)).toBe('ask 51 | 1:6 2:10');
  });

  it('rests what neither traded nor was decremented', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { ...taker, quantity: 35, selfTradePrevention: 'DECREMENT' });
    expect(plan).toMatchObject({ outcome: 'resting', filled: 20, remaining: 5 });
    expect(draw(book)).toBe('bid 52 | 100:5');
  });
});

describe('FOK and self-trade prevention', () => {
  it.each(['CANCEL_NEWEST', 'CANCEL_BOTH', 'DECREMENT'] as const)(
    'does nothing where %s stands in its way',
    (mode) => {
      const book = bookOf(ASKS);
      const plan = send(book, { ...taker, quantity: 15, timeInForce: 'FOK', selfTradePrevention: mode });
      expect(plan).toEqual({ outcome: 'cancelled', cause: 'FOK', steps: [], filled: 0, remaining: 15 });
      expect(draw(book)).toBe(draw(bookOf(ASKS)));
    },
  );

  it('fills from others under CANCEL_OLDEST, if they are enough', () => {
    const order = { ...taker, timeInForce: 'FOK', selfTradePrevention: 'CANCEL_OLDEST' } as const;
    const enough = send(bookOf(ASKS), { ...order, quantity: 20 });
    expect(stepsOf(enough)).toEqual(['fill 1:10', 'cancel 2:10', 'fill 3:10']);
    expect(enough.outcome).toBe('filled');
    expect(send(bookOf(ASKS), { ...order, quantity: 21 })).toMatchObject({ outcome: 'cancelled', steps: [] });
  });
});
