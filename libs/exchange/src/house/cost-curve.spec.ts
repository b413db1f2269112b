import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CostCurve } from './cost-curve.js';
import { coversCost } from './exact.js';
import { cost, liquidity } from './lmsr.js';
import { type HouseTerms, Liquidity, standingOf, type Viewpoint } from './standing.js';

const curveOf = (terms: HouseTerms, viewpoint: Viewpoint) => {
  const basis = new Liquidity(terms);
  return new CostCurve(basis, viewpoint, standingOf(basis, viewpoint.shares, viewpoint.contract));
};

/** The cost as the rule is written; that of complements where the house buys. */
function costByDecimals({ subsidyMilli, contracts }: HouseTerms, viewpoint: Viewpoint, sold: number) {
  const { shares, contract, takerSide } = viewpoint;
  const b = liquidity(subsidyMilli, contracts);
  const before = shares.map((count) => -1000 * count);
  const after = before.map((q, j) => ((j === contract) === (takerSide === 'buy') ? q + 1000 * sold : q));
  return cost(after, b).minus(cost(before, b));
}

/** Subsidies and shares of all magnitudes; the shares about as many as the subsidy makes matter, or anything. */
const scene = fc
  .record({ contracts: fc.integer({ min: 2, max: 6 }), digits: fc.integer({ min: 0, max: 14 }) })
  .chain(({ contracts, digits }) => {
    const most = Math.ceil(10 ** digits / 100);
    const count = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: most }), fc.nat({ max: 1e12 }));
    return fc.record({
      subsidyMilli: fc.integer({ min: 10 ** digits, max: 10 ** (digits + 1) }),
      counts: fc.array(count, { minLength: contracts, maxLength: contracts }),
      contract: fc.nat({ max: contracts - 1 }),
      takerSide: fc.constantFrom('buy' as const, 'sell' as const),
      sold: fc.oneof(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: most }),
        fc.nat({ max: 1e12 }),
      ),
    });
  })
  .map(({ subsidyMilli, counts, contract, takerSide, sold }) => {
    const fewest = Math.min(...counts);
    const shares = counts.map((count) => count - fewest);
    const terms: HouseTerms = { subsidyMilli, contracts: counts.length };
    return { terms, viewpoint: { shares, contract, takerSide }, sold };
  });

describe('whether the cost is covered', () => {
  it('is decided alike by doubles where they dare, by algebra, and by the rule as it is written', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -3, max: 3 }), ({ terms, viewpoint, sold }, off) => {
        const truth = costByDecimals(terms, viewpoint, sold);
        const receivedMilli = Math.max(0, truth.round().toNumber() + off);
        const decided = curveOf(terms, viewpoint).covers(receivedMilli, sold);
        expect(coversCost(terms, viewpoint, { receivedMilli, sold })).toBe(decided);
        // 40 digits, some lost where huge numbers almost cancel out
        if (truth.minus(receivedMilli).abs().greaterThan(1e-20)) {
          expect(truth.lessThan(receivedMilli)).toBe(decided);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is in doubt only within a bound that the doubles keep', () => {
    fc.assert(
      fc.property(scene, ({ terms, viewpoint, sold }) => {
        const truth = costByDecimals(terms, viewpoint, sold);
        const receivedMilli = truth.round().toNumber();
        const gap = curveOf(terms, viewpoint).gap(receivedMilli, sold);
        const error = truth.minus(receivedMilli).plus(gap).abs().toNumber();
        expect(error).toBeLessThan(new Liquidity(terms).doubt / 2);
      }),
      { numRuns: 500 },
    );
  });

  it('is decided at ties, which no digits tell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e15 }),
        fc.integer({ min: 1, max: 1e9 }),
        (subsidyMilli, count) => {
          const terms: HouseTerms = { subsidyMilli, contracts: 2 };
          const curve = curveOf(terms, { shares: [count, 0], contract: 0, takerSide: 'buy' });
          expect(curve.covers(1000 * count, 2 * count)).toBe(true);
          expect(curve.covers(1000 * count - 1, 2 * count)).toBe(false);
        },
      ),
    );
  });

  it('is decided where the price is a whisker below 1', () => {
    const curve = curveOf(
      { subsidyMilli: 1, contracts: 2 },
      { shares: [0, 0], contract: 0, takerSide: 'buy' },
    );
    expect(curve.covers(999, 1)).toBe(false); // the cost is 999 + 2^-1000 / ln 2
    expect(curve.covers(1000, 1)).toBe(true);
  });
});

describe('the least price', () => {
  it('is the lowest that covers one more share', () => {
    fc.assert(
      fc.property(scene, ({ terms, viewpoint }) => {
        const curve = curveOf(terms, viewpoint);
        const least = curve.leastPrice(0, 1);
        expect(coversCost(terms, viewpoint, { receivedMilli: least, sold: 1 })).toBe(true);
        const lower = { receivedMilli: least - 1, sold: 1 };
        expect(least === 1 || !coversCost(terms, viewpoint, lower)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
