import { describe, expect, it } from 'vitest';
import { amendedSentence } from './amended-sentence';

const order = { contract: { name: 'YES' }, side: 'BUY', price: '0.6', open: '10', quantity: '25' } as const;
const amended = { order, fills: [], cost: '0', dropReason: null, keptPlace: false };
const fills = [{ price: '0.6', quantity: '10' }];

describe('amendedSentence', () => {
  it('tells the place in the queue of an order that waits', () => {
    expect(amendedSentence(amended, '10')).toBe('Changed; it is last in the queue at its price.');
    expect(amendedSentence({ ...amended, keptPlace: true }, '10')).toBe(
      'Changed; it keeps its place in the queue.',
    );
  });

  it('tells what traded at once, and what of it waits', () => {
    const traded = { ...amended, fills, cost: '6' };
    expect(amendedSentence({ ...traded, order: { ...order, open: '0' } }, '10')).toBe(
      'Changed. Bought 10 YES at 60.0 for 6.0 tokens.',
    );
    expect(amendedSentence(traded, '20')).toBe(
      'Changed. Bought 10 YES at 60.0 for 6.0 tokens. 10 YES in the book at 60.0.',
    );
  });

  it('tells what lapsed', () => {
    const dropped = { ...amended, order: { ...order, open: '0' }, dropReason: 'SELF_TRADE' } as const;
    expect(amendedSentence({ ...dropped, fills, cost: '6' }, '15')).toBe(
      'Changed. Bought 10 YES at 60.0 for 6.0 tokens. 5 lapsed: it met an order of your own.',
    );
  });
});
