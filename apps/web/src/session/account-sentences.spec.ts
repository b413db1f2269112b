import { describe, expect, it } from 'vitest';
import { expirySentences, fillSentences } from './account-sentences';

const idea = { title: 'A frozen dictionary type' };
const contract = { name: 'YES' };
const placedAt = '2026-11-23T12:00:00.000Z';
const fill = (orderId: string, quantity: string, role: 'MAKER' | 'TAKER' = 'MAKER', at = placedAt) => ({
  ...{ role, side: 'BUY' as const, quantity, contract, at, sequence: '7' },
  order: { id: orderId, placedAt, idea },
});

describe('fillSentences', () => {
  it('tells of a resting order once, with all that it traded', () => {
    expect(fillSentences([fill('1', '30'), fill('2', '5'), fill('1', '10')])).toEqual([
      'Bought 40 YES of “A frozen dictionary type”.',
      'Bought 5 YES of “A frozen dictionary type”.',
    ]);
  });

  it('says nothing of what an order traded when it came: its ticket says that', () => {
    expect(fillSentences([fill('1', '30', 'TAKER')])).toEqual([]);
  });

  it('tells of an order that waited for an auction and came later than the one that it met', () => {
    expect(fillSentences([fill('1', '30', 'TAKER', '2026-11-23T12:05:00.000Z')])).toHaveLength(1);
  });
});

describe('expirySentences', () => {
  const change = (endReason: string | null) => ({
    endReason,
    order: { side: 'BUY' as const, quantity: '50', filled: '10', contract, idea },
  });

  it('tells of an order whose date has come, with what was left of it', () => {
    expect(expirySentences([change('EXPIRED')])).toEqual([
      'Your order to buy 40 YES of “A frozen dictionary type” has expired.',
    ]);
  });

  it('says nothing of orders that ended otherwise, or have not ended', () => {
    expect(expirySentences([change('MEMBER'), change('MARKET_CLOSED'), change(null)])).toEqual([]);
  });
});
