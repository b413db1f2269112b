import { describe, expect, it } from 'vitest';
import type { Order } from './me-query';
import { mergeOrders } from './merge-orders';

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
