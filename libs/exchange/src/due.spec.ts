import { memberId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSES_AT, Floor, placed } from '../../../test/support/floor.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const stamp = (n: number) => ({ sequence: 1000 + 2 * n, at: floor.at });

describe('what falls due', () => {
  it('happens by time, and of the same time in the order in which it was set', () => {
    floor.list({ market: 3, closesAt: CLOSES_AT + 1 });
    floor.list({ market: 2 });
    const soon = { timeInForce: 'GTD', expiresAt: CLOSES_AT - 1 } as const;
    const late = placed(floor.order(1, 'buy 1 YES at 400', soon));
    const early = placed(floor.order(1, 'buy 1 YES at 400', { ...soon, expiresAt: CLOSES_AT - 2 }));
    const events = floor
      .pass(2 * CLOSES_AT)
      .filter(({ type }) => type !== 'Posted' && type !== 'PriceChanged');
    const names = events.map((event) => ('orderId' in event ? `order ${event.orderId}` : event));
    expect(names).toMatchObject([
      `order ${early}`,
      `order ${late}`,
      { marketId: 1, state: 'closed', reason: 'CLOSE_DATE' },
      { marketId: 2, state: 'closed' },
      { marketId: 3, state: 'closed' },
    ]);
  });

  it('expires an order with its hold and its price', () => {
    floor.order(1, 'sell 10 YES at 480', { timeInForce: 'GTD', expiresAt: floor.at + 1000 });
    floor.order(2, 'buy 10 YES at 450');
    expect(floor.pass(999)).toEqual([]);
    const events = floor.pass(1);
    expect(events.map(({ type }) => type)).toEqual(['OrderCancelled', 'Posted', 'PriceChanged']);
    expect(events[0]).toMatchObject({ quantity: 10, reason: 'EXPIRED' });
    expect(floor.member(1)).toMatchObject({ cash: 100_000, held: 0 });
    expect(floor.core.state.expiries.size).toBe(0);
  });

  it('is nothing to an order that left before', () => {
    const soon = { timeInForce: 'GTD', expiresAt: floor.at + 1000 } as const;
    floor.cancel(1, placed(floor.order(1, 'buy 10 YES at 400', soon)));
    floor.order(1, 'buy 10 YES at 400', soon);
    floor.order(2, 'sell 10 YES at 400');
    expect(floor.pass(1000)).toEqual([]);
  });

  it('is forgotten once there is much of it that does not matter any more', () => {
    const kept = floor.at + 900;
    floor.order(2, 'buy 1 YES at 100', { timeInForce: 'GTD', expiresAt: kept });
    for (let n = 0; n < 1100; n++) {
      const expiring = { timeInForce: 'GTD', expiresAt: floor.at + 1000 } as const;
      const order = floor.core.apply({ ...floor.parse(1, 'buy 1 YES at 400'), ...expiring }, stamp(n));
      const cancelled = {
        type: 'CancelOrder',
        memberId: memberId(1),
        orderId: placed(order.answer),
      } as never;
      floor.core.apply(cancelled, stamp(n + 0.5));
    }
    expect(floor.core.state.due.size).toBeLessThan(110);
    expect(floor.pass(900)).toMatchObject([{ type: 'OrderCancelled', reason: 'EXPIRED' }, {}, {}]);
  });
});
