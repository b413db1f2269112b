import { describe, expect, it } from '@jest/globals';
import { calmOrder } from './calm-order';
import type { ListedIdea } from './ideas-query';

const idea = (id: string, rank: number | null, price = '0.5', changeToday = '0'): ListedIdea => ({
  id,
  title: id,
  topic: '',
  stage: rank === null ? 'SETTLED' : 'OPEN',
  rank,
  market: {
    id: `m${id}`,
    state: 'OPEN',
    price,
    priceSource: 'MIDPOINT',
    bestBid: null,
    bestAsk: null,
    changeToday,
    closesAt: '2027-06-01T00:00:00Z',
    sparkline: [],
    payout: null,
  },
});
const ranks = (known: Record<string, number | null>) => ({
  rankOf: ({ id, rank }: ListedIdea) => known[id] ?? rank,
  changeOf: () => undefined,
});
const shown = (ideas: readonly ListedIdea[]) => ideas.map(({ id }) => id).join(' ');

describe('calmOrder', () => {
  it('moves an idea up when the server ranks it higher', () => {
    expect(shown(calmOrder([idea('a', 1), idea('b', 2)], 'RANK', ranks({ a: 2, b: 1 })))).toBe('b a');
  });

  it('does not rank by price itself', () => {
    expect(shown(calmOrder([idea('a', 1, '0.6'), idea('b', 2, '0.7')], 'RANK', ranks({})))).toBe('a b');
  });

  it('leaves ideas without a rank in their place', () => {
    const ideas = [idea('a', 1), idea('z', null), idea('b', 2)];
    expect(shown(calmOrder(ideas, 'RANK', ranks({ a: 3 })))).toBe('b z a');
  });

  it('lists movers by the size of the move now', () => {
    const ideas = [idea('a', 1, '0.7', '0.01'), idea('b', 2, '0.6', '-0.05')];
    expect(shown(calmOrder(ideas, 'MOVERS', ranks({})))).toBe('b a');
    const moved = { ...ranks({}), changeOf: (id: string) => (id === 'ma' ? '-0.06' : undefined) };
    expect(shown(calmOrder(ideas, 'MOVERS', moved))).toBe('a b');
  });

  it('does not touch an order that ranks and prices do not decide', () => {
    expect(shown(calmOrder([idea('b', 2), idea('a', 1)], 'NEW', ranks({})))).toBe('b a');
  });
});
