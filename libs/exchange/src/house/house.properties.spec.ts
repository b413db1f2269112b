import { Exact } from '@openfloor/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeShares } from '../complete-set.js';
import { House } from './house.js';
import { cost, liquidity } from './lmsr.js';

/** Where decimals of 40 digits cannot tell. */
const TIE = 1e-20;
const TIE_IN_DOUBLES = 1e-9;

type Side = 'buy' | 'sell';
const opposite = (side: Side): Side => (side === 'buy' ? 'sell' : 'buy');

/** A house with its account, and takers who see its whole ladder. Every single trade is checked. */
class Venue {
  readonly shares: number[];
  cashMilli: number;
  readonly house: House;

  constructor(
    readonly subsidyMilli: number,
    contracts: number,
  ) {
    this.shares = Array.from({ length: contracts }, () => 0);
    this.cashMilli = subsidyMilli;
    this.house = new House({ subsidyMilli, contracts });
  }

  /** One order of at most so many shares: pays (or when selling, receives) this much. */
  trade(contract: number, side: Side, quantity: number): number {
    const quoter = this.house.quoter([...this.shares], contract, side);
    let left = quantity;
    let paidMilli = 0;
    for (let quote = quoter.best(); quote !== null && left > 0; quote = quoter.best()) {
      const taken = Math.min(left, quote.quantity);
      quoter.take(taken);
      this.book(contract, side, { taken, priceTicks: quote.priceTicks });
      paidMilli += taken * quote.priceTicks;
      left -= taken;
    }
    return paidMilli;
  }

  /** Law 2. Checked after every fill: an order of another may come next, or the outcome. */
  private book(contract: number, side: Side, { taken, priceTicks }: { taken: number; priceTicks: number }) {
    this.cashMilli += (side === 'buy' ? 1 : -1) * taken * priceTicks;
    this.cashMilli -= 1000 * changeShares(this.shares, contract, side === 'buy' ? -taken : taken);
    // Thousands of times a run, so no `expect`: its own time would be most of it.
    const loses = (count: number) => this.subsidyMilli - this.cashMilli - 1000 * count;
    const worst = Math.max(...this.shares.map(loses));
    if (this.cashMilli >= 0 && worst <= this.subsidyMilli) return;
    throw new Error(`cash ${this.cashMilli}, loss ${worst} of ${this.subsidyMilli}, shares ${this.shares}`);
  }

  /** Cash less C(-shares). That no trade takes from it is the proof of the guarantee. */
  surplusMilli() {
    const b = liquidity(this.subsidyMilli, this.shares.length);
    const covered = this.shares.map((count) => -1000 * count);
    return new Exact(this.cashMilli).minus(cost(covered, b));
  }

  level(contract: number, side: Side, depth: number): number {
    const levels = this.house.levels(this.shares, contract, side, depth);
    return levels.reduce((sum, { quantity }) => sum + quantity, 0);
  }
}

type Play = (venue: Venue, contract: number, size: number) => void;
/** What one who knows the rule would try. */
const PLAYS: Readonly<Record<string, Play>> = {
  'a whole level': (venue, contract, size) =>
    venue.trade(contract, 'buy', venue.level(contract, 'buy', size % 7)),
  'levels to sell into': (venue, contract, size) =>
    venue.trade(contract, 'sell', venue.level(contract, 'sell', size % 7)),
  'part of a level': (venue, contract, size) =>
    venue.trade(contract, 'buy', Math.ceil((venue.level(contract, 'buy', 1) * (size % 10)) / 10)),
  'one over a level': (venue, contract, size) =>
    venue.trade(contract, 'sell', venue.level(contract, 'sell', size % 3) + 1),
  'single shares': (venue, contract, size) => {
    for (let k = 0; k < size % 12; k++) venue.trade(contract, 'buy', 1);
  },
  'to and fro': (venue, contract, size) => {
    for (let k = 0; k < size % 8; k++) venue.trade(contract, k % 2 === 0 ? 'buy' : 'sell', 1);
  },
  'pump and dump': (venue, contract, size) => {
    for (let k = 0; k < 4; k++) venue.trade(contract, 'buy', size);
    venue.trade(contract, 'sell', 4 * size);
  },
  'all contracts in turn': (venue, _contract, size) => {
    for (let i = 0; i < venue.shares.length; i++) venue.trade(i, size % 2 === 0 ? 'buy' : 'sell', size);
  },
  'to the end of the ladder': (venue, contract, size) =>
    venue.trade(contract, size % 2 === 0 ? 'buy' : 'sell', 1e12),
};

const moves = (contracts: number, maxLength: number) =>
  fc.array(
    fc.record({
      play: fc.constantFrom(...Object.keys(PLAYS)),
      contract: fc.nat({ max: contracts - 1 }),
      size: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 3000 })),
    }),
    { minLength: 1, maxLength },
  );
const subsidy = fc.oneof(...[2000, 1e5, 1e6].map((max) => fc.integer({ min: 1, max })));
const side = fc.constantFrom<Side>('buy', 'sell');

describe('whatever is traded at the quotes', () => {
  it.each([
    [2, 300],
    [3, 200],
    [4, 150],
    [5, 150],
    [50, 40],
  ])('the house of %d contracts keeps its cash and loses no more than its subsidy', (contracts, numRuns) => {
    fc.assert(
      fc.property(subsidy, moves(contracts, 12), (subsidyMilli, all) => {
        const venue = new Venue(subsidyMilli, contracts);
        for (const { play, contract, size } of all) PLAYS[play]?.(venue, contract, size);
        expect(venue.surplusMilli().greaterThan(-TIE)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('nobody gains by going back the way they came', () => {
    const step = fc.record({
      contract: fc.nat({ max: 2 }),
      side,
      quantity: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(subsidy, fc.array(step, { minLength: 1, maxLength: 6 }), (subsidyMilli, steps) => {
        const venue = new Venue(subsidyMilli, 3);
        const before = venue.cashMilli;
        const taken = steps.map((step) => {
          const quantity = Math.min(step.quantity, venue.level(step.contract, step.side, 999));
          venue.trade(step.contract, step.side, quantity);
          return { ...step, quantity };
        });
        for (const { contract, side, quantity } of taken.reverse()) {
          const there = venue.level(contract, opposite(side), 999);
          if (there < quantity) return;
          venue.trade(contract, opposite(side), quantity);
        }
        expect(venue.shares).toEqual([0, 0, 0]);
        expect(venue.cashMilli).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an order in parts', () => {
  const order = fc.record({
    subsidyMilli: fc.integer({ min: 1e4, max: 1e7 }),
    ahead: fc.integer({ min: 0, max: 2000 }),
    parts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
    side,
  });
  it('pays at least the rule, at most what its shares one by one would, and they less than a tick each over the rule', () => {
    fc.assert(
      fc.property(order, ({ subsidyMilli, ahead, parts, side }) => {
        const quantity = parts.reduce((a, b) => a + b);
        const singles = Array.from({ length: quantity }, () => 1);
        const gains = [parts, [quantity], singles].map((split) => {
          const venue = new Venue(subsidyMilli, 2);
          venue.trade(0, opposite(side), ahead);
          if (venue.level(0, side, 999) < 2 * quantity) return 0;
          const before = venue.surplusMilli();
          for (const part of split) venue.trade(0, side, part);
          return venue.surplusMilli().minus(before).toNumber();
        }) as [number, number, number];
        const [inParts, whole, singly] = gains;
        expect(Math.min(inParts, whole)).toBeGreaterThan(-TIE);
        expect(Math.max(inParts, whole)).toBeLessThan(singly + TIE_IN_DOUBLES);
        expect(singly).toBeLessThan(quantity);
      }),
      { numRuns: 60 },
    );
  });

  it('may save a few thousandths of a token by its parts, as the ladder gives what a level has over to the next', () => {
    const house = new House({ subsidyMilli: 1_000_000, contracts: 2 });
    const pays = (ahead: number, quantity: number) => {
      const levels = house.levels([ahead, 0], 0, 'buy', 20);
      let left = quantity;
      let paidMilli = 0;
      for (const level of levels) {
        const taken = Math.min(left, level.quantity);
        paidMilli += taken * level.priceTicks;
        left -= taken;
      }
      return paidMilli;
    };
    expect(pays(1133, 29)).toBe(9147);
    expect(pays(1133, 11) + pays(1122, 18)).toBe(9145);
  });
});
