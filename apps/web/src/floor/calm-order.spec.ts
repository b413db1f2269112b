import { describe, expect, it } from 'vitest';
import { calmOrder, type Present } from './calm-order';
import type { ListedIdea } from './ideas-query';
import { listedIdea as idea } from './listed-idea-example';

const now = (more: Partial<Present> = {}): Present => ({
  rankOf: ({ rank }) => rank,
  changeOf: ({ market }) => market?.changeToday ?? null,
  isHidden: ({ market }) => market?.price === null,
  ...more,
});
const ranks = (known: Record<string, number>) =>
  now({ rankOf: ({ id, rank }: ListedIdea) => known[id] ?? rank });
const shown = (ideas: readonly ListedIdea[]) => ideas.map(({ id }) => id).join(' ');

describe('calmOrder', () => {
  it('moves an idea up when the server ranks it higher', () => {
    expect(shown(calmOrder([idea('a', 1), idea('b', 2)], 'RANK', ranks({ a: 2, b: 1 })))).toBe('b a');
  });

  it('does not rank by price itself', () => {
    const ideas = [idea('a', 1, { price: '0.6' }), idea('b', 2, { price: '0.7' })];
    expect(shown(calmOrder(ideas, 'RANK', now()))).toBe('a b');
  });

  it('takes an idea up among the ranked when its merit is published, and leaves the others behind them', () => {
    const ideas = [idea('a', 1), idea('b', 2), idea('y', null), idea('z', null)];
    expect(shown(calmOrder(ideas, 'RANK', ranks({ b: 3, z: 2 })))).toBe('a z b y');
  });

  it('lets hidden ideas take turns as the server says, before those without a merit', () => {
    const hidden = (id: string) => idea(id, null, { price: null, changeToday: null });
    const ideas = [idea('a', 1), idea('b', 2), hidden('q'), hidden('p'), idea('z', null)];
    expect(shown(calmOrder(ideas, 'RANK', ranks({ a: 3 })))).toBe('b a q p z');
    const estimated = now({ isHidden: ({ id }) => id === 'p' });
    expect(shown(calmOrder(ideas, 'RANK', estimated))).toBe('a b p q z');
  });

  it('lists movers by the size of the move now, with or without a merit', () => {
    const ideas = [idea('a', 1, { changeToday: '0.01' }), idea('b', null, { changeToday: '-0.05' })];
    expect(shown(calmOrder(ideas, 'MOVERS', now()))).toBe('b a');
    const moved = now({
      changeOf: ({ id, market }) => (id === 'a' ? '-0.06' : (market?.changeToday ?? null)),
    });
    expect(shown(calmOrder(ideas, 'MOVERS', moved))).toBe('a b');
  });

  it('leaves what is not traded behind the movers', () => {
    const ideas = [idea('a', null, { state: 'SETTLED', changeToday: '0.4' }), idea('b', 1)];
    expect(shown(calmOrder(ideas, 'MOVERS', now()))).toBe('b a');
  });

  it('does not touch an order that ranks and prices do not decide', () => {
    expect(shown(calmOrder([idea('b', 2), idea('a', 1)], 'NEW', now()))).toBe('b a');
  });
});
