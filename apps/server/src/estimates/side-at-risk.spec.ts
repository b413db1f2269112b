import { describe, expect, it } from 'vitest';
import { NO, YES } from './estimate-order.js';
import { sideAtRiskMilli } from './side-at-risk.js';

const nothing = { shares: [0, 0], costMilli: [0, 0] };
const yes = (shares: number, costMilli: number) => ({ shares: [shares, 0], costMilli: [costMilli, 0] });
const no = (shares: number, costMilli: number) => ({ shares: [0, shares], costMilli: [0, costMilli] });
const buys = (contract: number, priceTicks: number, open: number) =>
  ({ contract, side: 'buy', priceTicks, open }) as const;
const sells = (contract: number, priceTicks: number, open: number) =>
  ({ contract, side: 'sell', priceTicks, open }) as const;

describe('what is at risk on one side', () => {
  it('is what the shares of that side cost', () => {
    expect(sideAtRiskMilli(YES, yes(18, 9_000), [])).toBe(9_000);
    expect(sideAtRiskMilli(NO, yes(18, 9_000), [])).toBe(0);
  });

  it('has what is set aside for open orders that would buy more of it, however they are put', () => {
    expect(sideAtRiskMilli(YES, nothing, [buys(YES, 600, 10)])).toBe(6_000);
    expect(sideAtRiskMilli(YES, nothing, [sells(NO, 400, 10)])).toBe(6_000);
    expect(sideAtRiskMilli(YES, yes(2, 900), [buys(YES, 600, 10), buys(NO, 300, 5)])).toBe(6_900);
  });

  it('has nothing for orders that only give up the other side', () => {
    expect(sideAtRiskMilli(YES, no(10, 4_000), [buys(YES, 600, 10)])).toBe(0);
    expect(sideAtRiskMilli(YES, no(4, 1_600), [buys(YES, 600, 10)])).toBe(2_000);
  });

  it('is not made smaller by an order to sell that waits', () => {
    expect(sideAtRiskMilli(YES, yes(18, 9_000), [sells(YES, 700, 18)])).toBe(9_000);
  });
});
