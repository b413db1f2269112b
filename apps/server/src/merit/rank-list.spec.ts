import { bandsOf, type RankedMerit, seededNumbers } from '@openfloor/merit';
import { describe, expect, it } from 'vitest';
import { RankList } from './rank-list.js';

const idea = (id: number, merit: number, reach = 0.05): RankedMerit => ({
  id,
  merit,
  low: merit - reach,
  high: merit + reach,
});

describe('ideas by merit', () => {
  it('are ranked best first, and of equal merits the one listed first', () => {
    const list = new RankList();
    for (const [id, merit] of [
      [3, 0.5],
      [1, 0.5],
      [2, 0.9],
    ] as const)
      list.set(idea(id, merit));
    expect(list.all().map(({ id, rank }) => [id, rank])).toEqual([
      [2, 1],
      [1, 2],
      [3, 3],
    ]);
  });

  it('share a band where they cannot be told apart', () => {
    const list = new RankList();
    list.set(idea(1, 0.9));
    list.set(idea(2, 0.82));
    list.set(idea(3, 0.6));
    expect(list.all().map(({ band, bandSize }) => [band, bandSize])).toEqual([
      [1, 2],
      [1, 2],
      [2, 1],
    ]);
    list.remove(3);
    expect(list.placeOf(3)).toBeNull();
    list.set(idea(2, 0.5));
    expect(list.placeOf(2)).toMatchObject({ rank: 2, band: 2, bandSize: 1 });
    expect(list.placeOf(1)).toMatchObject({ rank: 1, band: 1, bandSize: 1 });
  });

  it.each([1, 2, 3, 4])(
    'stand after any changes where they would stand if all were ranked anew: seed %i',
    (seed) => {
      const random = seededNumbers(seed);
      const list = new RankList();
      const kept = new Map<number, RankedMerit>();
      for (let change = 0; change < 300; change += 1) {
        const id = Math.floor(random() * 40);
        if (random() < 0.25) {
          list.remove(id);
          kept.delete(id);
        } else {
          const one = idea(id, Math.round(random() * 20) / 20, random() * 0.2);
          list.set(one);
          kept.set(id, one);
        }
        if (random() < 0.7) continue;
        expect(list.all()).toEqual(bandsOf([...kept.values()].sort((a, b) => a.id - b.id)));
        for (const place of list.all()) expect(list.placeOf(place.id)).toEqual(place);
      }
      expect(kept.size).toBeGreaterThan(10);
    },
  );
});
