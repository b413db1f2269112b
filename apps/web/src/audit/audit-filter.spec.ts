import { describe, expect, it } from 'vitest';
import { filterVariables, isFiltered, readFilter } from './audit-filter';

describe('a filter of the record of acts', () => {
  it('is read from the address, and what is nonsense there is left out', () => {
    const params = new URLSearchParams('act=SET_MEMBER&who=ada&from=2026-11-01&to=yesterday');
    expect(readFilter(params)).toEqual({
      act: 'SET_MEMBER',
      who: 'ada',
      about: '',
      from: '2026-11-01',
      to: '',
    });
    expect(readFilter(new URLSearchParams('act=EVERYTHING')).act).toBe('');
  });

  it('leaves something out once anything but blanks is in it', () => {
    const none = readFilter(new URLSearchParams('who=%20'));
    expect(isFiltered(none)).toBe(false);
    for (const change of [{ act: 'SET_MEMBER' }, { who: 'ada' }, { to: '2026-11-01' }] as const)
      expect(isFiltered({ ...none, ...change })).toBe(true);
  });

  it('asks for whole days of the reader, the last one included', () => {
    const filter = { act: '', who: ' ', about: 'Market:5', from: '2026-11-01', to: '2026-11-30' } as const;
    expect(filterVariables(filter)).toEqual({
      act: null,
      actor: null,
      subject: 'Market:5',
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 11, 1).toISOString(),
    });
  });
});
