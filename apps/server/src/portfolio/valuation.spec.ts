import { describe, expect, it } from 'vitest';
import { valueMilli } from './valuation.js';

const open = (yes: number) => ({ priceHalfTicks: [yes, 2_000 - yes], payoutTicks: [] });

describe('valueMilli', () => {
  it('values NO at one less the price of YES', () => {
    expect(valueMilli(open(1_171), { contract: 0, quantity: 100 })).toBe(58_550);
    expect(valueMilli(open(1_171), { contract: 1, quantity: 100 })).toBe(41_450);
  });

  it('rounds half a milli-token to even', () => {
    expect(valueMilli(open(1_171), { contract: 0, quantity: 1 })).toBe(586);
    expect(valueMilli(open(1_173), { contract: 0, quantity: 1 })).toBe(586);
  });

  it('goes by the payout once it is known', () => {
    const settling = { priceHalfTicks: [1_171, 829], payoutTicks: [1_000, 0] };
    expect(valueMilli(settling, { contract: 0, quantity: 7 })).toBe(7_000);
    expect(valueMilli(settling, { contract: 1, quantity: 7 })).toBe(0);
  });
});
