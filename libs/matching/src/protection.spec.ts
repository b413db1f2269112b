import { describe, expect, it } from 'vitest';
import { bookOf, draw, quoterOf, send, stepsOf } from '../testing/ladder.js';

const ASKS = `
  ask 53 | 3:10
  ask 51 | 1:10
`;

describe('protection', () => {
  it('stops a buy before a higher price, and drops the rest', () => {
    const book = bookOf(ASKS);
    const plan = send(book, { side: 'buy', quantity: 15, protectionTicks: 52 });
    expect(plan).toMatchObject({ outcome: 'cancelled', cause: 'PRICE_BAND', filled: 10, remaining: 5 });
    expect(draw(book)).toBe('ask 53 | 3:10');
  });

  it('stops a sell before a lower price', () => {
    const plan = send(bookOf('bid 49 | 1:10\nbid 47 | 2:10'), {
      side: 'sell',
      priceTicks: 40,
      quantity: 15,
      protectionTicks: 48,
    });
    expect(stepsOf(plan)).toEqual(['fill 1:10']);
    expect(plan.cause).toBe('PRICE_BAND');
  });

  it('lets an order trade at the very price', () => {
    const plan = send(bookOf(ASKS), { side: 'buy', quantity: 20, protectionTicks: 53 });
    expect(plan.outcome).toBe('filled');
  });

  it('lets an order rest at a limit beyond it where nothing more is within the limit', () => {
    const book = bookOf('ask 51 | 1:10');
    send(book, { side: 'buy', priceTicks: 60, quantity: 15, protectionTicks: 52 });
    expect(draw(book)).toBe('bid 60 | 100:5');
  });

  it('names itself where an FOK order cannot complete for it', () => {
    const order = { side: 'buy', quantity: 15, timeInForce: 'FOK', protectionTicks: 52 } as const;
    const band = { outcome: 'cancelled', cause: 'PRICE_BAND', steps: [], filled: 0 };
    expect(send(bookOf(ASKS), { ...order, priceTicks: 53 })).toMatchObject(band);
    expect(send(bookOf(ASKS), { ...order, priceTicks: 52 })).toMatchObject({ ...band, cause: 'FOK' });
  });

  it('does not let a post-only order through, nor hold one back', () => {
    const order = { side: 'buy', quantity: 15, postOnly: true, protectionTicks: 40 } as const;
    expect(send(bookOf(ASKS), { ...order, priceTicks: 51 }).outcome).toBe('rejected');
    expect(send(bookOf(ASKS), { ...order, priceTicks: 50 }).outcome).toBe('resting');
  });

  it('holds against every source', () => {
    const around = { others: [], quoter: quoterOf([52, 1], [54, 5]) };
    const plan = send(bookOf('ask 55 | 1:10'), { side: 'buy', quantity: 15, protectionTicks: 53 }, around);
    expect(stepsOf(plan)).toEqual(['quote 1 at 52']);
    expect(plan.cause).toBe('PRICE_BAND');
  });
});

describe('the budget of a mirrored order', () => {
  // NO is bought by selling YES: for 1000 - 600 and 1000 - 590 here.
  const BIDS = 'bid 600 | 1:10\nbid 590 | 2:10';
  const buysNo = { side: 'sell', mirrored: true } as const;
  const sellsNo = { side: 'buy', mirrored: true } as const;

  it('is spent by a sell, in the prices of the other contract', () => {
    const plan = send(bookOf(BIDS), { ...buysNo, quantity: 15, budget: 4_819 });
    expect(stepsOf(plan)).toEqual(['fill 1:10', 'fill 2:1']);
    expect(plan.cause).toBe('BUDGET');
  });

  it('is the most that an FOK sell may cost, to the tick', () => {
    const order = { ...buysNo, quantity: 11, timeInForce: 'FOK' } as const;
    expect(send(bookOf(BIDS), { ...order, budget: 4_409 }).cause).toBe('FOK');
    expect(send(bookOf(BIDS), { ...order, budget: 4_410 }).outcome).toBe('filled');
  });

  it('is the least that an FOK buy must bring in, to the tick', () => {
    const order = { ...sellsNo, quantity: 10, timeInForce: 'FOK' } as const;
    expect(send(bookOf('ask 600 | 1:10'), { ...order, budget: 4_001 }).cause).toBe('FOK');
    expect(send(bookOf('ask 600 | 1:10'), { ...order, budget: 4_000 }).outcome).toBe('filled');
  });

  it('is ignored by a buy that may fill in part', () => {
    expect(send(bookOf('ask 600 | 1:10'), { ...sellsNo, quantity: 10, budget: 1 }).outcome).toBe('filled');
  });
});
