import { describe, expect, it } from 'vitest';
import { factsOf } from './independent-book.js';

const CAP = 100_000;
const bid = (memberId: number, priceTicks: number, milli = 10_000) =>
  ({ memberId, side: 'buy', priceTicks, milli }) as const;
const ask = (memberId: number, priceTicks: number, milli = 10_000) =>
  ({ memberId, side: 'sell', priceTicks, milli }) as const;

describe('the book as evidence', () => {
  it('counts for nothing as long as fewer than five people are in it', () => {
    const four = [bid(1, 480), bid(2, 470), ask(3, 520), ask(4, 530), ask(4, 540)];
    expect(factsOf(four, CAP)).toEqual({ depthMilli: 0, spread: null });
    expect(factsOf([...four, bid(5, 460)], CAP)).toEqual({ depthMilli: 60_000, spread: 0.04 });
  });

  it('counts of nobody more than the cap, however many orders it is', () => {
    const many = [1, 2, 3, 4].map((memberId) => bid(memberId, 480, 1_000));
    expect(factsOf([...many, bid(5, 400, 80_000), bid(5, 410, 90_000)], CAP).depthMilli).toBe(104_000);
  });

  it('has no spread where a side is empty', () => {
    expect(
      factsOf(
        [1, 2, 3, 4, 5].map((memberId) => bid(memberId, 480)),
        CAP,
      ).spread,
    ).toBeNull();
  });
});
