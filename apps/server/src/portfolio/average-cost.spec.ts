import { describe, expect, it } from '@jest/globals';
import { afterTrade, NOTHING, type OwnTrade } from './average-cost.js';

const buy = (quantity: number, priceTicks: number): OwnTrade => ({ bought: true, priceTicks, quantity });
const sell = (quantity: number, priceTicks: number): OwnTrade => ({ bought: false, priceTicks, quantity });
const holdingAfter = (...trades: OwnTrade[]) => trades.reduce(afterTrade, NOTHING);

describe('average cost', () => {
  it('adds what each purchase cost', () => {
    expect(holdingAfter(buy(10, 400), buy(30, 600))).toEqual({ quantity: 40, costMilli: 22_000 });
  });

  it('stays the same per share when shares are sold, at whatever price', () => {
    expect(holdingAfter(buy(10, 400), buy(30, 600), sell(20, 900))).toEqual({
      quantity: 20,
      costMilli: 11_000,
    });
  });

  it('counts a sale of YES by who has none as a purchase of NO', () => {
    expect(holdingAfter(sell(10, 700))).toEqual({ quantity: -10, costMilli: 3_000 });
    expect(holdingAfter(sell(10, 700), buy(4, 200))).toEqual({ quantity: -6, costMilli: 1_800 });
  });

  it('starts anew on the other side of zero, at the price of that trade', () => {
    expect(holdingAfter(buy(10, 400), sell(25, 800))).toEqual({ quantity: -15, costMilli: 3_000 });
    expect(holdingAfter(sell(10, 400), buy(25, 300))).toEqual({ quantity: 15, costMilli: 4_500 });
  });

  it('is nothing when everything is sold', () => {
    expect(holdingAfter(buy(3, 333), sell(1, 10), sell(2, 10))).toEqual(NOTHING);
  });

  it('rounds what cannot be split to a milli-token, and is exact at the limits', () => {
    expect(holdingAfter(buy(3, 333), buy(1, 1), sell(1, 500))).toEqual({ quantity: 3, costMilli: 750 });
    expect(holdingAfter(buy(1e12, 999), sell(1e12 - 1, 500))).toEqual({ quantity: 1, costMilli: 999 });
  });
});
