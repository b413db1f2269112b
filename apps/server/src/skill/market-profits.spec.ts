import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../test/support/trading.js';
import { type MarketTrade, marketProfits } from './market-profits.js';

const [ADA, BEA, HOUSE] = [1, 2, 0];
const YES_PAYS = [1_000, 0];

/** Ada takes from Bea at a price in ticks, each by a command of its own unless said. */
const trades = (
  ...said: readonly (readonly [
    'buys' | 'sells',
    quantity: number,
    price: number,
    more?: Partial<MarketTrade>,
  ])[]
): MarketTrade[] =>
  said.map(([act, quantity, priceTicks, more], index) => ({
    sequence: index + 1,
    contract: 0,
    priceTicks,
    quantity,
    takerBuys: act === 'buys',
    takerId: ADA,
    makerId: BEA,
    ...more,
  }));

describe('what was put into a market and gained', () => {
  it('is the price of shares, and what they paid', () => {
    const profits = marketProfits(trades(['buys', 10, 400]), YES_PAYS);
    expect(profits.get(ADA)).toEqual({ putInMilli: 4_000, profitMilli: 6_000 });
    expect(profits.get(BEA)).toEqual({ putInMilli: 6_000, profitMilli: -6_000 });
  });

  it('counts what was sold again as gained, and not as put in', () => {
    const profits = marketProfits(trades(['buys', 10, 400], ['sells', 10, 700]), YES_PAYS);
    expect(profits.get(ADA)).toEqual({ putInMilli: 4_000, profitMilli: 3_000 });
  });

  it('is the other side of the price for who sells what they have not', () => {
    const profits = marketProfits(trades(['sells', 10, 400]), YES_PAYS);
    expect(profits.get(ADA)).toEqual({ putInMilli: 6_000, profitMilli: -6_000 });
  });

  it('counts what one command took on balance', () => {
    const implied = trades(
      ['sells', 5, 300, { sequence: 1, contract: 1 }],
      ['sells', 5, 300, { sequence: 1, contract: 2 }],
    );
    expect(marketProfits(implied, [1_000, 0, 0]).get(ADA)).toEqual({ putInMilli: 2_000, profitMilli: 3_000 });
  });

  it('is nobody’s for the house', () => {
    const profits = marketProfits(trades(['buys', 10, 400, { makerId: HOUSE }]), YES_PAYS);
    expect([...profits.keys()]).toEqual([ADA]);
  });

  it('adds up to nothing among members, whatever they trade', () => {
    const random = seeded(3);
    for (let round = 0; round < 50; round++) {
      const contracts = 2 + random(3);
      const all = Array.from({ length: 40 }, (_, index): MarketTrade => {
        const takerId = 1 + random(4);
        return {
          sequence: Math.floor(index / (1 + random(3))) + 1,
          contract: random(contracts),
          priceTicks: 1 + random(999),
          quantity: 1 + random(50),
          takerBuys: random(2) === 0,
          takerId,
          makerId: 5 + random(3),
        };
      }).sort((a, b) => a.sequence - b.sequence);
      const payout = Array.from({ length: contracts }, (_, contract) => (contract === 0 ? 1_000 : 0));
      const profits = [...marketProfits(all, payout).values()];
      expect(profits.reduce((sum, { profitMilli }) => sum + profitMilli, 0)).toBe(0);
      for (const { putInMilli, profitMilli } of profits)
        expect(profitMilli).toBeGreaterThanOrEqual(-putInMilli);
    }
  });
});
