import { Exact } from '@openfloor/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { House } from './house.js';
import { cost, liquidity } from './lmsr.js';

type Side = 'buy' | 'sell';
type Level = { priceTicks: number; quantity: number };

/**
 * The ladder as DESIGN has it, share by share and tick by tick, in decimals. Where less than 1e-20 is missing, it is a tie (so no
 * subsidy may be so small that prices get that near to 1).
 */
function ladderByBruteForce(subsidyMilli: number, shares: readonly number[], takerSide: Side): Level[] {
  const b = liquidity(subsidyMilli, shares.length);
  const moved = (sold: number) =>
    cost(
      shares.map((h, i) => -1000 * (i === 0 ? h - (takerSide === 'buy' ? sold : -sold) : h)),
      b,
    );
  const start = moved(0);
  const levels: Level[] = [];
  let soFarMilli = 0;
  let soFar = 0;
  for (let step = 1; step <= 999; step++) {
    const priceTicks = takerSide === 'buy' ? step : 1000 - step;
    const isSafe = (quantity: number) => {
      const movedMilli = moved(soFar + quantity)
        .minus(start)
        .times(takerSide === 'buy' ? 1 : -1);
      const surplus = new Exact(soFarMilli + priceTicks * quantity).minus(movedMilli);
      return surplus.times(takerSide === 'buy' ? 1 : -1).greaterThan(-1e-20);
    };
    let quantity = 0;
    while (isSafe(quantity + 1)) quantity++;
    if (quantity > 0) levels.push({ priceTicks, quantity });
    soFar += quantity;
    soFarMilli += priceTicks * quantity;
  }
  return levels;
}

const side = fc.constantFrom<Side>('buy', 'sell');

describe('the ladder', () => {
  it('has at each tick the most shares that all it brought so far covers', () => {
    const shares = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 15_000 }), shares, side, (subsidyMilli, counts, takerSide) => {
        const fewest = Math.min(...counts);
        const held = counts.map((count) => count - fewest);
        const house = new House({ subsidyMilli, contracts: held.length });
        expect(house.levels(held, 0, takerSide, 1000)).toEqual(
          ladderByBruteForce(subsidyMilli, held, takerSide),
        );
      }),
      { numRuns: 6 },
    );
  });

  it('starts a tick from the middle and gives what a level has over to the next', () => {
    const house = new House({ subsidyMilli: 1_000_000, contracts: 2 });
    const asks = house.levels([0, 0], 0, 'buy', 4).map(({ priceTicks, quantity }) => [priceTicks, quantity]);
    expect(asks).toEqual([
      [501, 11],
      [502, 3],
      [503, 6],
      [504, 6],
    ]);
  });

  it('is the same from both sides of the two contracts of a market', () => {
    const house = new House({ subsidyMilli: 500_000, contracts: 2 });
    const bids = house.levels([40, 0], 0, 'sell', 50);
    const asks = house.levels([40, 0], 1, 'buy', 50);
    expect(bids.map(({ priceTicks, quantity }) => ({ priceTicks: 1000 - priceTicks, quantity }))).toEqual(
      asks,
    );
  });

  it('goes on after a part of a level with the rest of it', () => {
    const quoter = new House({ subsidyMilli: 1_000_000, contracts: 2 }).quoter([0, 0], 0, 'buy');
    quoter.take(4);
    expect(quoter.best()).toEqual({ priceTicks: 501, quantity: 7 });
    quoter.take(7);
    expect(quoter.best()).toEqual({ priceTicks: 502, quantity: 3 });
    expect(() => quoter.take(4)).toThrow('not a part of the level: 4');
    expect(() => quoter.take(0)).toThrow('not a part of the level: 0');
  });

  it('ends, and then offers nothing', () => {
    const quoter = new House({ subsidyMilli: 1000, contracts: 2 }).quoter([0, 0], 0, 'sell');
    for (let quote = quoter.best(); quote !== null; quote = quoter.best()) quoter.take(quote.quantity);
    expect(quoter.best()).toBeNull();
    expect(() => quoter.take(1)).toThrow('not a part of the level');
  });
});
