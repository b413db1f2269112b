import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RankStore } from './rank-store';

const at = (sequence: string, epoch = 1) => ({ epoch, sequence });

describe('RankStore', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const told = (store: RankStore) => {
    jest.runAllTimers();
    return Object.fromEntries(store.ranks.get());
  };

  it('tells of the pages of one refresh together', () => {
    const store = new RankStore();
    const changed = jest.fn();
    store.ranks.subscribe(changed);
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
    const before = told(store) && store.ranks.get();
    store.apply([{ id: 'a', rank: 1 }], at('2'));
    jest.runAllTimers();
    expect(store.ranks.get()).toBe(before);
  });
});
