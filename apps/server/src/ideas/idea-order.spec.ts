import { describe, expect, it } from '@jest/globals';
import type { MarketView } from '@openfloor/exchange';
import type { Idea } from '../database/entities/idea.js';
import { compareKeys, type IdeaOrder, sortKey } from './idea-order.js';

interface Row {
  id: number;
  half?: number;
  state?: MarketView['state'];
  change?: number;
  closesAt?: number;
}

function order(by: IdeaOrder, rows: Row[]): number[] {
  const changes = new Map(rows.map(({ id, change = 0 }) => [id, change]));
  const keyed = rows.map(({ id, half, state = 'open', closesAt = 0 }) => {
    const idea = { id, marketId: id, proposedAt: new Date(1_000 * id) } as Idea;
    const market = half === undefined ? undefined : { marketId: id, priceHalfTicks: [half], state, closesAt };
    const listed = { idea, market: market as MarketView | undefined };
    return { id, key: sortKey(by, listed, ({ marketId }) => changes.get(marketId) ?? 0) };
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ id }) => id);
}

describe('the order of ideas', () => {
  it('ranks by price, and of equal prices the earlier listing first', () => {
    const rows = [
      { id: 1, half: 1_000 },
      { id: 2, half: 1_400 },
      { id: 3, half: 1_400 },
    ];
    expect(order('RANK', rows)).toEqual([2, 3, 1]);
  });

  it('puts what is not open last, the newest of it first, and halted markets where they were', () => {
    const rows: Row[] = [
      { id: 1 },
      { id: 2, half: 1_900, state: 'settled' },
      { id: 3, half: 10, state: 'halted' },
    ];
    expect(order('RANK', rows)).toEqual([3, 2, 1]);
  });

  it('puts the greatest movers first, up or down', () => {
    const rows = [
      { id: 1, half: 1_000, change: 20 },
      { id: 2, half: 1_000, change: -90 },
      { id: 3, half: 1_000 },
    ];
    expect(order('MOVERS', rows)).toEqual([2, 1, 3]);
  });

  it('puts the newest, or what closes first, first', () => {
    const rows = [{ id: 1, half: 1_000, closesAt: 5 }, { id: 2, half: 1_000, closesAt: 9 }, { id: 3 }];
    expect(order('NEW', rows)).toEqual([3, 2, 1]);
    expect(order('CLOSING_SOON', rows)).toEqual([1, 2, 3]);
  });
});
