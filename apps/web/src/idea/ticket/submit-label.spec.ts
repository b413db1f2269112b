import { describe, expect, it } from 'vitest';
import { submitLabel } from './submit-label';

const buys = {
  filled: '67',
  resting: '0',
  dropped: '0',
  dropReason: null,
  fills: [],
  averagePrice: '0.594',
  cost: '39.798',
  hold: '0',
  newPrice: '0.59',
  payoffs: [],
};
const rests = { ...buys, filled: '0', resting: '64', averagePrice: null, cost: '0', hold: '36.48' };
const buyYes = { contract: 'YES', side: 'BUY', price: '0.57' } as const;
const sellYes = { contract: 'YES', side: 'SELL', price: '0.6' } as const;

describe('submitLabel', () => {
  it('says what will happen', () => {
    expect(submitLabel(buyYes, buys)).toBe('Put 39.8 tokens behind YES');
    expect(submitLabel(buyYes, rests)).toBe('Put 36.5 tokens behind YES');
    expect(submitLabel(sellYes, { ...buys, filled: '20', cost: '-11.6' })).toBe(
      'Sell 20 YES for 11.6 tokens',
    );
    expect(submitLabel(sellYes, { ...rests, hold: '0' })).toBe('Offer 64 YES at 60.0');
  });

  it('promises no amount before it is known, and none when tokens come back', () => {
    expect(submitLabel(buyYes, null)).toBe('Buy YES');
    expect(submitLabel(buyYes, { ...buys, cost: '-5' })).toBe('Buy 67 YES');
    expect(submitLabel(buyYes, { ...buys, filled: '0' })).toBe('Buy YES');
  });

  it('says what closing brings', () => {
    const order = { contract: 'NO', side: 'BUY', stake: { contract: 'YES', quantity: '360' } } as const;
    const closes = { ...buys, filled: '250', cost: '-223.7' };
    expect(submitLabel(order, closes)).toBe('Close 250 YES, get 223.7 tokens');
    expect(submitLabel(order, { ...closes, filled: '400' })).toBe('Buy 400 NO, get 223.7 tokens');
  });

  it('says when a sale of more than is held costs tokens', () => {
    expect(submitLabel(sellYes, { ...buys, cost: '0.05' })).toBe('Sell 67 YES, pay 0.05 tokens');
  });

  it('does not repeat the name of one outcome of many', () => {
    const many = { contract: 'Team Amber, with the compiler people', many: true } as const;
    expect(submitLabel({ ...many, side: 'BUY' }, buys)).toBe('Put 39.8 tokens behind it');
    expect(submitLabel({ ...many, side: 'SELL' }, { ...buys, cost: '4' })).toBe(
      'Sell 67 shares, pay 4.0 tokens',
    );
    expect(submitLabel({ ...many, side: 'SELL' }, null)).toBe('Sell it');
  });
});
