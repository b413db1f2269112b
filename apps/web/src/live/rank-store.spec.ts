import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RankStore, UNRANKED } from './rank-store';

const at = (sequence: string, epoch = 1) => ({ epoch, sequence });

describe('RankStore', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const told = (store: RankStore) => {
    vi.runAllTimers();
    return Object.fromEntries([...store.standings.get()].map(([id, { rank }]) => [id, rank]));
  };

  it('tells of the pages of one refresh together', () => {
    const store = new RankStore();
    const changed = vi.fn();
    store.standings.subscribe(changed);
    store.apply([{ id: 'a', rank: 1 }], at('1'));
    store.apply([{ id: 'b', rank: 2 }], at('2'));
    expect(told(store)).toEqual({ a: 1, b: 2 });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('does not let a slow answer overwrite a later one', () => {
    const store = new RankStore();
    store.apply([{ id: 'a', rank: 1 }], at('10'));
    store.apply([{ id: 'a', rank: 7 }], at('9'));
    expect(told(store)).toEqual({ a: 1 });
  });

  it('keeps that an idea has no rank any more', () => {
    const store = new RankStore();
    store.apply([{ id: 'a', rank: 1 }], at('1'));
    store.apply([{ id: 'a', rank: null }], at('2'));
    expect(told(store)).toEqual({ a: null });
  });

  it('stays silent when nothing changed', () => {
    const store = new RankStore();
    store.apply([{ id: 'a', rank: 1 }], at('1'));
    const before = told(store) && store.standings.get();
    store.apply([{ id: 'a', rank: 1 }], at('2'));
    vi.runAllTimers();
    expect(store.standings.get()).toBe(before);
  });

  it('keeps merit and band where an answer tells the rank alone', () => {
    const store = new RankStore();
    store.apply([{ id: 'a', rank: 2, band: 1, merit: 78, evidence: 'B' }], at('1'));
    store.apply([{ id: 'a', rank: 3 }], at('2'));
    vi.runAllTimers();
    expect(store.standings.get().get('a')).toEqual({ rank: 3, band: 1, merit: 78, evidence: 'B' });
  });

  it('knows no merit of what has no rank', () => {
    const store = new RankStore();
    store.apply([{ id: 'a', rank: 2, band: 1, merit: 78, evidence: 'B' }], at('1'));
    store.apply([{ id: 'a', rank: null }], at('2'));
    vi.runAllTimers();
    expect(store.standings.get().get('a')).toEqual(UNRANKED);
  });

  it('moves nobody whose standing stayed the same', () => {
    const store = new RankStore();
    store.apply([{ id: 'a', rank: 1 }], at('1'));
    vi.runAllTimers();
    const before = store.standings.get().get('a');
    store.apply(
      [
        { id: 'a', rank: 1 },
        { id: 'b', rank: 2 },
      ],
      at('2'),
    );
    vi.runAllTimers();
    expect(store.standings.get().get('a')).toBe(before);
  });
});
