import { expect, it } from 'vitest';
import { houseModel } from './house-model.js';

const house = (subsidyMilli: number) => ({ subsidyMilli, shares: [] });

it('tells the liquidity that follows from what a house may lose', () => {
  // The check value of LMSR: b = 100 with two contracts loses at most 69.3147.
  expect(houseModel({ house: house(69_315), contracts: 2 })).toEqual({ subsidy: '69.315', liquidity: '100' });
  expect(houseModel({ house: house(100_000), contracts: 50 })).toEqual({
    subsidy: '100',
    liquidity: '25.562',
  });
  expect(houseModel({ house: null, contracts: 2 })).toBeNull();
});
