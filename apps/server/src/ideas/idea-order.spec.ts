import type { MarketView } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import type { Idea } from '../database/entities/idea.js';
import type { PublishedMerit } from '../merit/published-merit.js';
import { compareKeys, type IdeaOrder, sortKey } from './idea-order.js';

interface Row {
  id: number;
  /** Without a market: null. */
  state?: MarketView['state'] | null;
  half?: number;
  merit?: number;
  reach?: number;
  people?: number;
  change?: number;
  closesAt?: number;
  turn?: number;
}

function listedOf({ id, state = 'open', half = 1_000, closesAt = 0, turn, ...row }: Row) {
  const idea = { id, marketId: id, proposedAt: new Date(1_000 * id) } as Idea;
  const market = state === null ? undefined : { marketId: id, priceHalfTicks: [half], state, closesAt };
  const { merit, reach = 50, people = 10 } = row;
  const published = merit === undefined ? null : { merit, low: merit - reach, high: merit + reach, people };
  return {
    idea,
    market: market as MarketView | undefined,
    merit: published as PublishedMerit | null,
    turn: turn ?? null,
  };
}

function order(by: IdeaOrder, rows: Row[]): number[] {
  const changes = new Map(rows.map(({ id, change = 0 }) => [id, change]));
  const changeOf = ({ marketId }: MarketView) => changes.get(marketId) ?? 0;
  const keyed = rows.map((row) => ({ id: row.id, key: sortKey(by, listedOf(row), changeOf) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ id }) => id);
}

describe('the order of ideas', () => {
  it('ranks by merit, whatever the prices are, and of equal merits the earlier listing first', () => {
    const rows = [
      { id: 1, merit: 500, half: 1_900 },
      { id: 2, merit: 700, half: 10 },
      { id: 3, merit: 700, half: 1_000 },
    ];
    expect(order('RANK', rows)).toEqual([2, 3, 1]);
  });

  it('puts ideas without a published merit after those that have one, the earlier listing first', () => {
    const rows = [
      { id: 1, half: 1_900 },
      { id: 2, merit: 10 },
      { id: 3, half: 1_950 },
    ];
    for (const by of ['RANK', 'CONTESTED'] as const) expect(order(by, rows)).toEqual([2, 1, 3]);
  });

  it('puts what is not open last, the newest of it first, and halted markets where they were', () => {
    const rows: Row[] = [
      { id: 1, state: null },
      { id: 2, merit: 950, state: 'settled' },
      { id: 3, state: 'halted' },
    ];
    expect(order('RANK', rows)).toEqual([3, 2, 1]);
  });

  it('puts the greatest movers first, up or down', () => {
    const rows = [{ id: 1, change: 20 }, { id: 2, change: -90 }, { id: 3 }];
    expect(order('MOVERS', rows)).toEqual([2, 1, 3]);
  });

  it('puts the newest, or what closes first, first', () => {
    const rows: Row[] = [
      { id: 1, closesAt: 5 },
      { id: 2, closesAt: 9 },
      { id: 3, state: null },
    ];
    expect(order('NEW', rows)).toEqual([3, 2, 1]);
    expect(order('CLOSING_SOON', rows)).toEqual([1, 2, 3]);
  });

  it('puts first where people disagree, not where few have spoken', () => {
    const rows = [
      { id: 1, merit: 500, reach: 60, people: 60 },
      { id: 2, merit: 500, reach: 120, people: 6 },
      { id: 3, merit: 800, reach: 20, people: 60 },
    ];
    expect(order('CONTESTED', rows)).toEqual([1, 2, 3]);
  });

  it.each(['RANK', 'MOVERS', 'CONTESTED'] as const)(
    '%s tells nothing of ideas that are hidden: they take turns after those that are shown',
    (by) => {
      const rows = [
        { id: 1, merit: 990, change: 500, turn: 3 },
        { id: 2, merit: 10, change: 1 },
        { id: 3, merit: 980, change: 400, turn: 1 },
        { id: 4, turn: 2 },
      ];
      expect(order(by, rows)).toEqual([2, 3, 4, 1]);
    },
  );
});
