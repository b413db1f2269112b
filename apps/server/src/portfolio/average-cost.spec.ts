import { describe, expect, it } from 'vitest';
import { afterTrades, type Holding, nothing, type OwnTrade } from './average-cost.js';

const trade = (bought: boolean, quantity: number, priceTicks: number, contract = 0): OwnTrade => ({
  contract,
  bought,
  priceTicks,
  quantity,
});
const buy = (quantity: number, priceTicks: number, contract = 0) =>
  trade(true, quantity, priceTicks, contract);
const sell = (quantity: number, priceTicks: number, contract = 0) =>
  trade(false, quantity, priceTicks, contract);

/** [shares, cost] per contract after commands of so many trades each. */
function holdingsAfter(contracts: number, ...commands: OwnTrade[][]): number[][] {
  const { shares, costMilli } = commands.reduce<Holding>(afterTrades, nothing(contracts));
  return shares.map((quantity, k) => [quantity, costMilli[k] ?? 0]);
}
const none = [0, 0];

describe('average cost with two outcomes', () => {
  const oneByOne = (...trades: OwnTrade[]) => holdingsAfter(2, ...trades.map((each) => [each]));

  it('adds what each purchase cost', () => {
    expect(oneByOne(buy(10, 400), buy(30, 600))).toEqual([[40, 22_000], none]);
    expect(holdingsAfter(2, [buy(10, 400), buy(30, 600)])).toEqual([[40, 22_000], none]);
  });

  it('stays the same per share when shares are sold, at whatever price', () => {
    expect(oneByOne(buy(10, 400), buy(30, 600), sell(20, 900))).toEqual([[20, 11_000], none]);
  });

  it('counts a sale of YES by who has none as a purchase of NO', () => {
    expect(oneByOne(sell(10, 700))).toEqual([none, [10, 3_000]]);
    expect(oneByOne(sell(10, 700), buy(4, 200))).toEqual([none, [6, 1_800]]);
  });

  it('starts anew on the other side of zero, at the price of that trade', () => {
    expect(oneByOne(buy(10, 400), sell(25, 800))).toEqual([none, [15, 3_000]]);
    expect(oneByOne(sell(10, 400), buy(25, 300))).toEqual([[15, 4_500], none]);
    expect(holdingsAfter(2, [buy(10, 400)], [sell(20, 800), sell(5, 700)])).toEqual([none, [15, 3_500]]);
  });

  it('is nothing when everything is sold', () => {
    expect(oneByOne(buy(3, 333), sell(1, 10), sell(2, 10))).toEqual([none, none]);
  });

  it('rounds what cannot be split to a milli-token, and is exact at the limits', () => {
    expect(oneByOne(buy(3, 333), buy(1, 1), sell(1, 500))).toEqual([[3, 750], none]);
    expect(oneByOne(buy(1e12, 999), sell(1e12 - 1, 500))).toEqual([[1, 999], none]);
  });
});

describe('average cost with many outcomes', () => {
  it('is what an implied purchase took, though it was a sale of all the others', () => {
    expect(holdingsAfter(3, [sell(10, 300, 1), sell(10, 250, 2)])).toEqual([[10, 4_500], none, none]);
  });

  it('is shared by all the others when a contract is sold that one has not', () => {
    // The worked figures of five outcomes: 5 of the first at .20 cost 4.00, 4 of the second at .25 return 1.00.
    const [first, second, third] = holdingsAfter(5, [sell(5, 200, 0)], [sell(4, 250, 1)]);
    expect([first, second, third]).toEqual([none, [1, 200], [5, 1_000]]);
    const short = holdingsAfter(3, [sell(1, 499, 0)]);
    expect(short).toEqual([none, [1, 251], [1, 250]]);
  });

  it('keeps the average of the rest when a set is completed and merged', () => {
    expect(holdingsAfter(3, [buy(10, 300, 0)], [buy(10, 200, 1)], [buy(4, 450, 2)])).toEqual([
      [6, 1_800],
      [6, 1_200],
      none,
    ]);
  });
});
