import { describe, expect, it } from 'vitest';
import { contractQuote } from './contract-quote';

const yes = {
  price: '0.6',
  priceSource: 'MIDPOINT',
  bestBid: '0.59',
  bestAsk: null,
  changeToday: '0.02',
} as const;

describe('contractQuote', () => {
  it('mirrors YES for NO', () => {
    expect(contractQuote(yes, 0)).toBe(yes);
    expect(contractQuote(yes, 1)).toMatchObject({
      price: '0.4',
      bestBid: null,
      bestAsk: '0.41',
      changeToday: '-0.02',
    });
  });

  it('takes each of many outcomes at its own price', () => {
    const third = { ...yes, index: 2, price: '0.1' };
    const contracts = [{ ...yes, index: 0 }, { ...yes, index: 1, price: '0.3' }, third];
    expect(contractQuote({ ...yes, contracts }, 2)).toBe(third);
  });
});
