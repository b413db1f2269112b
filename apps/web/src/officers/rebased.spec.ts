import { expect, it } from 'vitest';
import { rebased } from './rebased';

const before = { season: 'S1', jurySize: '7', topBand: '10' };

it('keeps what was typed, and takes the rest from the newer version', () => {
  const now = { season: 'S2', jurySize: '7', topBand: '20' };
  expect(rebased({ ...before, jurySize: '9' }, { before, now })).toEqual({ ...now, jurySize: '9' });
  expect(rebased({ ...before, topBand: '5' }, { before, now })).toEqual({ ...now, topBand: '5' });
  expect(rebased(before, { before, now })).toEqual(now);
});
