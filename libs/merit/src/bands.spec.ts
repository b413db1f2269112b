import { describe, expect, it } from 'vitest';
import { bandsOf } from './bands.js';

const idea = (id: number, merit: number, reach: number) => ({
  id,
  merit,
  low: merit - reach,
  high: merit + reach,
});

describe('bands', () => {
  it('are shared by whose interval reaches that of the best in them', () => {
    const places = bandsOf([idea(1, 0.9, 0.05), idea(2, 0.82, 0.04), idea(3, 0.79, 0.04), idea(4, 0.5, 0.1)]);
    expect(places).toEqual([
      { id: 1, rank: 1, band: 1, bandSize: 2 },
      { id: 2, rank: 2, band: 1, bandSize: 2 },
      { id: 3, rank: 3, band: 2, bandSize: 1 },
      { id: 4, rank: 4, band: 3, bandSize: 1 },
    ]);
  });

  it('never go back up: a wide interval further down joins the band at hand', () => {
    const places = bandsOf([idea(1, 0.9, 0.02), idea(2, 0.8, 0.02), idea(3, 0.75, 0.3)]);
    expect(places.map(({ band }) => band)).toEqual([1, 2, 2]);
  });

  it('rank by merit, and equal merit as given', () => {
    const places = bandsOf([idea(7, 0.4, 0.1), idea(3, 0.6, 0.1), idea(9, 0.4, 0.1), idea(1, 0.4, 0.1)]);
    expect(places.map(({ id }) => id)).toEqual([3, 7, 9, 1]);
  });
});
