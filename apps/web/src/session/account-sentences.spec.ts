import { describe, expect, it } from 'vitest';
import { expirySentences, fillSentences } from './account-sentences';

const idea = { title: 'A frozen dictionary type' };
const contract = { name: 'YES' };
const fill = (orderId: string, quantity: string, role: 'MAKER' | 'TAKER' = 'MAKER') => ({
  ...{ role, side: 'BUY' as const, quantity, contract },
  order: { id: orderId, idea },
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
