import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PriceStore } from './price-store';
import type { MarketQuote } from './quote';

const quote = (id: string, price: string): MarketQuote => ({
  id,
  price,
  state: 'OPEN',
  priceSource: 'MIDPOINT',
  bestBid: null,
  bestAsk: null,
  changeToday: '0',
});
const at = (sequence: string, epoch = 1) => ({ epoch, sequence });

describe('PriceStore', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells the watchers of a changed market once for a burst of changes', () => {
    const store = new PriceStore();
    const changed = vi.fn();
    const other = vi.fn();
    store.watch('a', changed);
    store.watch('b', other);
    store.apply([quote('a', '0.5')], at('1'));
    store.apply([quote('a', '0.6')], at('2'));
    vi.runAllTimers();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    expect(store.get('a')?.price).toBe('0.6');
  });

  it('does not let a slow answer overwrite what the stream said later', () => {
    const store = new PriceStore();
    store.apply([quote('a', '0.6')], at('10'));
    store.apply([quote('a', '0.5')], at('9'));
    expect(store.get('a')?.price).toBe('0.6');
  });

  it('believes a restarted exchange over the one before', () => {
    const store = new PriceStore();
    store.apply([quote('a', '0.6')], at('10', 1));
    store.apply([quote('a', '0.5')], at('2', 2));
    expect(store.get('a')?.price).toBe('0.5');
  });

  it('stays silent when nothing changed, and after unwatching', () => {
    const store = new PriceStore();
    const watcher = vi.fn();
    const unwatch = store.watch('a', watcher);
    store.apply([quote('a', '0.5')], at('1'));
    vi.runAllTimers();
    store.apply([quote('a', '0.5')], at('2'));
    vi.runAllTimers();
    expect(watcher).toHaveBeenCalledTimes(1);
    unwatch();
    store.apply([quote('a', '0.7')], at('3'));
    vi.runAllTimers();
    expect(watcher).toHaveBeenCalledTimes(1);
  });
});
