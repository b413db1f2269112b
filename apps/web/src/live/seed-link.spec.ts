import { describe, expect, it } from '@jest/globals';
import { findQuotes } from './seed-link';

const market = (id: string) => ({
  __typename: 'Market',
  id,
  state: 'OPEN',
  price: '0.5',
  priceSource: 'MIDPOINT',
  bestBid: null,
  bestAsk: '0.52',
  changeToday: '0',
});

describe('findQuotes', () => {
  it('finds the markets of an answer wherever they are, and only their quotes', () => {
    const answer = { ideas: { nodes: [{ market: { ...market('a'), question: 'Why' } }, { market: null }] } };
    const found = findQuotes(answer);
    expect(found.map(({ id }) => id)).toEqual(['a']);
    expect(found[0]).not.toHaveProperty('question');
  });

  it('leaves out markets that were not asked for their whole quote', () => {
    expect(findQuotes({ order: { market: { __typename: 'Market', id: 'a' } } })).toEqual([]);
  });
});
