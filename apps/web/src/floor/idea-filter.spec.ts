import { describe, expect, it } from 'vitest';
import { isNarrowed, variablesOf } from './idea-filter';

const all = { orderBy: 'RANK', search: '', topic: '' } as const;

describe('the filter of the floor', () => {
  it('asks for everything unless it is narrowed', () => {
    expect(Object.values(variablesOf(all))).toEqual([null, null, null, null, null]);
    expect(isNarrowed(all)).toBe(false);
    for (const narrow of [{ search: 'x' }, { topic: 'x' }, { tag: 'x' }, { show: 'x' }])
      expect(isNarrowed({ ...all, ...narrow })).toBe(true);
  });

  it('asks for what is followed, or for a watch list', () => {
    expect(variablesOf({ ...all, show: 'following' })).toMatchObject({ following: true, watchList: null });
    expect(variablesOf({ ...all, show: 'V2F0Y2g' })).toMatchObject({ following: null, watchList: 'V2F0Y2g' });
  });
});
