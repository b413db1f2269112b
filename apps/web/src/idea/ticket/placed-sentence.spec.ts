import { describe, expect, it } from '@jest/globals';
import { placedSentence } from './placed-sentence';

const order = { contract: 'YES', side: 'BUY', price: '0.59', open: '0', quantity: '67' } as const;

describe('placedSentence', () => {
  it('adds up the fills', () => {
    const fills = [
      { price: '0.59', quantity: '40' },
      { price: '0.6', quantity: '27' },
    ];
    expect(placedSentence({ order, fills })).toBe('Bought 67 YES.');
  });

  it('tells what waits and what lapsed', () => {
    expect(placedSentence({ order: { ...order, open: '67' }, fills: [] })).toBe(
      '67 YES in the book at 59.0.',
    );
    const fills = [{ price: '0.59', quantity: '40' }];
    expect(placedSentence({ order: { ...order, open: '27' }, fills })).toBe(
      'Bought 40 YES. 27 YES in the book at 59.0.',
    );
    expect(placedSentence({ order: { ...order, side: 'SELL' }, fills })).toBe('Sold 40 YES. 27 lapsed.');
    expect(placedSentence({ order, fills: [] })).toBe('Nothing traded; the order lapsed.');
  });
});
