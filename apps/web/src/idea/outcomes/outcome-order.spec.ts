import { describe, expect, it } from 'vitest';
import { outcomeOrder } from './outcome-order';

const contracts = ['0.2', '0.35', '0.1', '0.35'].map((price, index) => ({ index, price }));
const places = (paid: string[] | null) => outcomeOrder({ contracts, paid }).map(({ index }) => index);

describe('outcomeOrder', () => {
  it('puts the likeliest outcome first and leaves equals as they were listed', () => {
    expect(places(null)).toEqual([1, 3, 0, 2]);
  });

  it('puts the outcome first that came true', () => {
    expect(places(['0', '0', '1', '0'])).toEqual([2, 0, 1, 3]);
  });
});
