import { describe, expect, it } from 'vitest';
import { afterTrades, nothing, type OwnTrade } from '../portfolio/average-cost.js';
import { sharesOverTime } from './shares-over-time.js';

describe('shares over time', () => {
  it('keeps what there is until something is traded', () => {
    const moves = [
      { contract: 0, index: 1, shares: 5 },
      { contract: 0, index: 3, shares: -7 },
    ];
    expect(sharesOverTime(moves, { contracts: 2, moments: 5 })).toEqual([
      [0, 0],
      [5, 0],
      [5, 0],
      [0, 2],
      [0, 2],
    ]);
  });

  it('counts a sale of what one has not as a purchase of all others', () => {
    const moves = [{ contract: 1, index: 0, shares: -4 }];
    expect(sharesOverTime(moves, { contracts: 3, moments: 1 })).toEqual([[4, 0, 4]]);
  });

  it('comes to the same as normalising after every trade', () => {
    const trades: OwnTrade[] = [];
    for (let step = 1; step <= 60; step++) {
      const contract = (step * 7) % 3;
      trades.push({ contract, bought: (step * 5) % 4 < 2, priceTicks: 300, quantity: 1 + ((step * 11) % 9) });
    }
    const moves = trades.map(({ contract, bought, quantity }, index) => ({
      contract,
      index,
      shares: bought ? quantity : -quantity,
    }));
    let holding = nothing(3);
    const oneByOne = trades.map((trade) => {
      holding = afterTrades(holding, [trade]);
      return holding.shares;
    });
    expect(sharesOverTime(moves, { contracts: 3, moments: 60 })).toEqual(oneByOne);
  });
});
