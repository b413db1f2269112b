import { describe, expect, it } from 'vitest';
import { boardValue, placeSentence, signed } from './board-words';
import type { Board } from './boards-query';

const board = (rows: Board['rows']): Board => ({
  kind: 'PEER',
  madeAt: '2026-01-05T00:00:00Z',
  weekOf: '2026-01-05T00:00:00Z',
  people: rows.length,
  rows,
});
const row = (place: number, mine: boolean) => ({
  place,
  handle: `member ${place}`,
  value: 1,
  resolved: 5,
  mine,
});

describe('a board in words', () => {
  it('shows gains with their sign, and distances without', () => {
    expect([boardValue('PEER', 12.34), boardValue('PROFIT', -0.256), boardValue('BRIER', 0.04)]).toEqual([
      '+12.3',
      '−0.26',
      '0.040',
    ]);
    expect(signed(-0.001, 2)).toBe('0.00');
  });

  it('says where I stand, if I do', () => {
    expect(placeSentence(board([row(1, false), row(2, true)]))).toBe('You are number 2 of 2.');
    expect(placeSentence(board([row(1, false)]))).toBeNull();
  });
});
