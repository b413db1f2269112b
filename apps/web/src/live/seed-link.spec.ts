import { describe, expect, it } from 'vitest';
import { findQuotes, findRanks } from './seed-link';

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

describe('findRanks', () => {
  it('finds the ideas that were asked for their rank, also those without one', () => {
    const idea = (id: string, rank: number | null) => ({ __typename: 'Idea', id, rank, title: 'Why' });
    const answer = { ideas: { nodes: [idea('a', 3), idea('b', null), { __typename: 'Idea', id: 'c' }] } };
    expect(findRanks(answer)).toEqual([
      { id: 'a', rank: 3 },
      { id: 'b', rank: null },
    ]);
  });

  it('takes merit, evidence and band where they were asked for', () => {
    const merit = { value: 78, evidence: 'A', band: 2, why: 'Because' };
    const ideas = [
      { __typename: 'Idea', id: 'a', rank: 3, merit },
      { __typename: 'Idea', id: 'b', rank: null, merit: null },
    ];
    expect(findRanks(ideas)).toEqual([
      { id: 'a', rank: 3, merit: 78, evidence: 'A', band: 2 },
      { id: 'b', rank: null, merit: null, evidence: null, band: null },
    ]);
  });
});
