import { describe, expect, it } from 'vitest';
import { amendSentence } from './amend-sentence';

const order = { side: 'BUY', price: '0.57', open: '64' } as const;

describe('amendSentence', () => {
  it('keeps the place in the queue only when shares are taken off', () => {
    expect(amendSentence(order, { price: '0.57', quantity: '10' }, '0.6')).toMatch('keeps its place');
    expect(amendSentence(order, { price: '0.57', quantity: '70' }, '0.6')).toMatch('end of the queue');
    expect(amendSentence(order, { price: '0.56', quantity: '10' }, null)).toMatch('end of the queue');
    expect(amendSentence(order, { price: '0.57', quantity: '64' }, '0.6')).toBe('Nothing changes.');
  });

  it('says when the new price meets the other side', () => {
    expect(amendSentence(order, { price: '0.6', quantity: '64' }, '0.6')).toMatch('trades at once');
    expect(amendSentence({ ...order, side: 'SELL' }, { price: '0.5', quantity: '64' }, '0.52')).toMatch(
      'trades at once',
    );
  });
});
