import { describe, expect, it } from '@jest/globals';
import type { Order } from './me-query';
import { expirySentences, fillSentences, mergeOrders } from './merge-orders';

const order = (id: string, changes: Partial<Order> = {}): Order => ({
  id,
  idea: { id: 'i', title: 'A frozen dictionary type' },
  market: { id: 'm', question: 'Will it be adopted?' },
  contract: { index: 0, name: 'YES' },
  side: 'BUY',
  type: 'LIMIT',
  timeInForce: 'GTC',
  expiresAt: null,
  postOnly: false,
  reduceOnly: false,
  selfTradeMode: 'CANCEL_NEWEST',
  price: '0.5',
  quantity: '100',
  filled: '0',
  open: '100',
  state: 'OPEN',
  placedAt: '2026-11-22T12:00:00Z',
  ...changes,
});

describe('mergeOrders', () => {
  it('replaces what changed in place and puts new orders first', () => {
    const merged = mergeOrders([order('2'), order('1')], [order('1', { open: '60' }), order('3')]);
    expect(merged.map(({ id, open }) => [id, open])).toEqual([
      ['3', '100'],
      ['2', '100'],
      ['1', '60'],
    ]);
  });

  it('drops orders that are filled or cancelled', () => {
    expect(mergeOrders([order('1'), order('2')], [order('1', { state: 'FILLED' })])).toEqual([order('2')]);
    expect(mergeOrders([], [order('9', { state: 'CANCELLED' })])).toEqual([]);
  });
});

describe('fillSentences', () => {
  it('tells of resting orders that traded, with the shares of this trade only', () => {
    const before = [order('1', { filled: '10' })];
    expect(fillSentences(before, [order('1', { filled: '50' })])).toEqual([
      'Bought 40 YES of “A frozen dictionary type”.',
    ]);
  });

  it('says nothing of orders that were not resting before, or did not trade', () => {
    expect(fillSentences([], [order('1', { filled: '50', state: 'FILLED' })])).toEqual([]);
    expect(fillSentences([order('1')], [order('1', { state: 'CANCELLED' })])).toEqual([]);
  });
});

describe('expirySentences', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const until = (expiresAt: string) => order('1', { timeInForce: 'GTD', expiresAt });

  it('tells of an order whose date has come, with what was left of it', () => {
    const before = [{ ...until('2026-11-22T12:00:00Z'), open: '40' }];
    const changed = [{ ...until('2026-11-22T12:00:00Z'), state: 'CANCELLED', open: '0' } as const];
    expect(expirySentences(before, changed, now)).toEqual([
      'Your order to buy 40 YES of “A frozen dictionary type” has expired.',
    ]);
  });

  it('says nothing of orders that were taken back before, traded, or had no date', () => {
    const early = until('2026-11-23T12:00:00Z');
    expect(expirySentences([early], [{ ...early, state: 'CANCELLED' }], now)).toEqual([]);
    const due = until('2026-11-22T12:00:00Z');
    expect(expirySentences([due], [{ ...due, state: 'FILLED' }], now)).toEqual([]);
    expect(expirySentences([order('1')], [order('1', { state: 'CANCELLED' })], now)).toEqual([]);
  });
});
