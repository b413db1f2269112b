import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { House, LEAST_SUBSIDY_MILLI } from './house.js';

const unsold = (contracts: number): number[] => Array.from({ length: contracts }, () => 0);

/** Terms and shares of any size. */
const anything = fc
  .array(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1e4 }), fc.nat({ max: 1e12 })), {
    minLength: 2,
    maxLength: 12,
  })
  .chain((counts) => {
    const shares = counts.map((count) => count - Math.min(...counts));
    const subsidyMilli = fc.oneof(...[10, 1e4, 1e6, 1e9, 1e15].map((max) => fc.integer({ min: 1, max })));
    return fc.record({
      shares: fc.constant(shares),
      subsidyMilli,
      contract: fc.nat({ max: shares.length - 1 }),
    });
  })
  .map(({ shares, subsidyMilli, contract }) => {
    return { house: new House({ subsidyMilli, contracts: shares.length }), shares, contract };
  });

describe('the touch', () => {
  it.each([
    ['a thousandth of a token', 1, 2, { bidTicks: 0, askTicks: 0 }],
    ['1 token', 1000, 2, { bidTicks: 415, askTicks: 585 }],
    ['10 tokens', 10_000, 2, { bidTicks: 491, askTicks: 509 }],
    ['the least subsidy', LEAST_SUBSIDY_MILLI, 2, { bidTicks: 499, askTicks: 501 }],
    ['the least subsidy, many contracts', LEAST_SUBSIDY_MILLI, 50, { bidTicks: 19, askTicks: 21 }],
    ['all there may ever be', 1e15, 3, { bidTicks: 333, askTicks: 334 }],
  ])('of %s', (_, subsidyMilli, contracts, touch) => {
    expect(new House({ subsidyMilli, contracts }).touch(unsold(contracts), 0)).toEqual(touch);
  });

  it('has its bid below its ask, the price between them, and is what the ladders start with', () => {
    fc.assert(
      fc.property(anything, ({ house, shares, contract }) => {
        const { bidTicks, askTicks } = house.touch(shares, contract);
        const price = house.priceTicks(shares, contract);
        if (askTicks !== 0) expect(price).toBeLessThanOrEqual(askTicks);
        if (askTicks !== 0) expect(bidTicks).toBeLessThan(askTicks);
        expect(price).toBeGreaterThanOrEqual(bidTicks);
        expect(house.quoter(shares, contract, 'buy').best()?.priceTicks ?? 0).toBe(askTicks);
        expect(house.quoter(shares, contract, 'sell').best()?.priceTicks ?? 0).toBe(bidTicks);
      }),
      { numRuns: 60 },
    );
  });

  it('offers no complete set for less than a token, and takes none for more', () => {
    fc.assert(
      fc.property(anything, ({ house, shares }) => {
        const touches = shares.map((_, i) => house.touch(shares, i));
        const asks = touches.map(({ askTicks }) => (askTicks === 0 ? 1000 : askTicks));
        expect(asks.reduce((a, b) => a + b)).toBeGreaterThan(1000);
        expect(touches.reduce((sum, { bidTicks }) => sum + bidTicks, 0)).toBeLessThan(1000);
      }),
      { numRuns: 60 },
    );
  });

  it('has midpoints that add up to a token within a tick a contract, from the least subsidy on', () => {
    const counts = fc.array(fc.nat({ max: 400 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(counts, fc.integer({ min: LEAST_SUBSIDY_MILLI, max: 1e8 }), (drawn, subsidyMilli) => {
        const shares = drawn.map((count) => count - Math.min(...drawn));
        const house = new House({ subsidyMilli, contracts: shares.length });
        const sum = shares.reduce((sum, _, i) => {
          const { bidTicks, askTicks } = house.touch(shares, i);
          return sum + (bidTicks + (askTicks === 0 ? 1000 : askTicks)) / 2;
        }, 0);
        expect(Math.abs(sum - 1000)).toBeLessThanOrEqual(shares.length);
      }),
    );
  });
});

describe('the price', () => {
  it('is the nearest tick, and a half goes up', () => {
    const price = (contracts: number) =>
      new House({ subsidyMilli: 1000, contracts }).priceTicks(unsold(contracts), 1);
    expect([2, 3, 7, 16, 80].map(price)).toEqual([500, 333, 143, 63, 13]);
  });

  it('stays between 1 and 999', () => {
    const house = new House({ subsidyMilli: 1000, contracts: 2 });
    expect([0, 1].map((contract) => house.priceTicks([0, 1e12], contract))).toEqual([999, 1]);
  });
});

describe('what is on offer', () => {
  it('up to a price is the sum of the levels there', () => {
    const house = new House({ subsidyMilli: 1_000_000, contracts: 2 });
    expect([500, 501, 502, 503].map((price) => house.capacity([0, 0], 0, 'buy', price))).toEqual([
      0, 11, 14, 20,
    ]);
    expect([500, 499, 498].map((price) => house.capacity([0, 0], 0, 'sell', price))).toEqual([0, 11, 14]);
  });

  it('is in whole safe numbers at prices that get worse, whatever the terms and the shares', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('buy' as const, 'sell' as const), (scene, takerSide) => {
        const levels = scene.house.levels(scene.shares, scene.contract, takerSide, 4);
        let before = takerSide === 'buy' ? 0 : 1000;
        for (const { priceTicks, quantity } of levels) {
          expect(takerSide === 'buy' ? priceTicks > before : priceTicks < before).toBe(true);
          expect(Number.isInteger(priceTicks) && priceTicks >= 1 && priceTicks <= 999).toBe(true);
          expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= 1e12).toBe(true);
          before = priceTicks;
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  [{ subsidyMilli: 0, contracts: 2 }],
  [{ subsidyMilli: 1.5, contracts: 2 }],
  [{ subsidyMilli: 2e15, contracts: 2 }],
  [{ subsidyMilli: 1000, contracts: 1 }],
])('is not founded on %j', (terms) => expect(() => new House(terms)).toThrow('not a'));
