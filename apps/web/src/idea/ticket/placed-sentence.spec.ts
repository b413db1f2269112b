import { describe, expect, it } from 'vitest';
import { placedSentence } from './placed-sentence';

const order = { contract: { name: 'YES' }, side: 'BUY', price: '0.59', open: '0', quantity: '67' } as const;
const fills = [{ price: '0.59', quantity: '40' }];
const cost = '23.6';

describe('placedSentence', () => {
  it('adds up the fills and tells their average price and tokens', () => {
    const two = [...fills, { price: '0.6', quantity: '27' }];
    expect(placedSentence({ order, fills: two, cost: '39.8' })).toBe(
      'Bought 67 YES at 59.4 on average (40 at 59.0, 27 at 60.0) for 39.8 tokens.',
    );
  });

  it('tells what waits and what lapsed', () => {
    expect(placedSentence({ order: { ...order, open: '67' }, fills: [], cost: '0' })).toBe(
      '67 YES in the book at 59.0.',
    );
    expect(placedSentence({ order: { ...order, open: '27' }, fills, cost })).toBe(
      'Bought 40 YES at 59.0 for 23.6 tokens. 27 YES in the book at 59.0.',
    );
    expect(placedSentence({ order: { ...order, side: 'SELL' }, fills, cost: '-23.6' })).toBe(
      'Sold 40 YES at 59.0 for 23.6 tokens. 27 lapsed.',
    );
    expect(placedSentence({ order, fills: [], cost: '0' })).toBe('Nothing traded; the order lapsed.');
  });

  it('says what a sale of more than was held bought', () => {
    const sale = { ...order, side: 'SELL', quantity: '40' } as const;
    expect(
      placedSentence({ order: sale, fills, cost: '6.5' }, { stake: { contract: 'YES', quantity: '10' } }),
    ).toBe('Sold your 10 YES and bought 30 NO: you paid 6.5 tokens.');
  });

  it('says what a purchase closed', () => {
    const buy = { ...order, contract: { name: 'NO' }, quantity: '40' } as const;
    const stake = (quantity: string) => ({ stake: { contract: 'YES', quantity } }) as const;
    expect(placedSentence({ order: buy, fills, cost: '-16.4' }, stake('360'))).toBe(
      'Closed 40 of your 360 YES: you got 16.4 tokens.',
    );
    expect(placedSentence({ order: buy, fills, cost: '-16.4' }, stake('40'))).toBe(
      'Closed your 40 YES: you got 16.4 tokens.',
    );
  });

  it('gives the reason why the rest was dropped', () => {
    const placed = { order, fills, cost, dropReason: 'PRICE_BAND' } as const;
    expect(placedSentence(placed)).toContain(
      '27 lapsed: it would have moved the price too far, so trading pauses.',
    );
    expect(placedSentence({ order, fills: [], cost: '0', dropReason: 'SELF_TRADE' })).toBe(
      'Nothing traded; the order lapsed: it met an order of your own.',
    );
  });

  it('says of shares below 0 that they brought tokens', () => {
    const paid = { order, fills: [{ price: '-0.02', quantity: '67' }], cost: '-1.34' };
    expect(placedSentence(paid)).toBe('Bought 67 YES at −2.0: you got 1.3 tokens.');
  });

  it('says that an order for an auction is sealed', () => {
    const waiting = { order: { ...order, open: '67' }, fills: [], cost: '0' };
    expect(placedSentence(waiting, { auction: true })).toBe('67 YES sealed for the auction at 59.0.');
  });
});
