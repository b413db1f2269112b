import { type Milli, marketId, memberId, milli, type Shares } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, placed } from '../../../test/support/floor.js';

const HOUR = 3_600_000;
const NO_QUANTITY = 0 as Shares;
const refusal = (code: string) => ({ type: 'Rejected', code });

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

describe('a good-till-date order', () => {
  it('waits until its time and is then taken back', () => {
    floor.order(1, 'buy 10 YES at 400', { timeInForce: 'GTD', expiresAt: floor.at + HOUR });
    floor.pass(HOUR - 1);
    expect(floor.ladder).toEqual(['---', '400 x 10']);
    expect(floor.pass(1)).toContainEqual(
      expect.objectContaining({ type: 'OrderCancelled', reason: 'EXPIRED' }),
    );
    expect(floor.member(1)).toMatchObject({ cash: 100_000, held: 0 });
  });

  it('keeps its time when it is amended', () => {
    const order = placed(
      floor.order(1, 'buy 10 YES at 400', { timeInForce: 'GTD', expiresAt: floor.at + HOUR }),
    );
    floor.amend(1, order, { price: 410, quantity: 12 });
    floor.pass(HOUR);
    expect(floor.ladder).toEqual(['---']);
  });

  it('is gone before the command that comes at its time', () => {
    floor.order(1, 'buy 10 YES at 400', { timeInForce: 'GTD', expiresAt: floor.at + HOUR });
    floor.at += HOUR;
    expect(floor.order(2, 'sell 10 YES at 400')).toMatchObject({ filled: 0, outcome: 'resting' });
  });

  it.each([
    [{ timeInForce: 'GTD' as const }, 'GTD_NEEDS_EXPIRY'],
    [{ expiresAt: 9e12 }, 'GTD_NEEDS_EXPIRY'],
    [{ timeInForce: 'GTD' as const, expiresAt: 1 }, 'EXPIRES_IN_THE_PAST'],
  ])('%j is refused as %s', (more, code) => {
    expect(floor.order(1, 'buy 1 YES at 500', more)).toEqual(refusal(code));
  });
});

describe('a budget', () => {
  beforeEach(() => {
    floor.order(1, 'sell 10 YES at 400');
    floor.order(1, 'sell 10 YES at 600');
    floor.order(1, 'sell 100 YES at 700');
  });

  const spend = (budget: number, text: Parameters<Floor['order']>[1], more = {}) =>
    floor.order(2, text, { quantity: NO_QUANTITY, budgetMilli: milli(budget), ...more });

  it('buys as many whole shares as it pays for, price by price', () => {
    expect(spend(9_000, 'buy 1 YES at market')).toMatchObject({
      outcome: 'filled',
      cause: 'NONE',
      filled: 18,
      costMilli: 8_800,
    });
    expect(floor.member(2)).toEqual({ cash: 91_200, held: 0, yes: 18, no: 0 });
  });

  it('stops at its limit', () => {
    expect(spend(40_000, 'buy 1 YES at 620', { timeInForce: 'IOC' })).toMatchObject({
      filled: 20,
      costMilli: 10_000,
    });
  });

  it('counts in prices of NO where NO is bought', () => {
    floor.order(3, 'buy 50 YES at 300');
    expect(spend(1_500, 'buy 1 NO at market')).toMatchObject({ filled: 2, costMilli: 1_400 });
  });

  it('with a quantity, all or nothing, is the most that the whole may cost', () => {
    const all = { quantity: 20 as Shares, timeInForce: 'FOK' as const };
    expect(spend(9_999, 'buy 20 YES at market', all)).toMatchObject({ cause: 'FOK', filled: 0 });
    expect(spend(10_000, 'buy 20 YES at market', all)).toMatchObject({
      outcome: 'filled',
      costMilli: 10_000,
    });
  });

  it('of an all-or-nothing sale is the least that it must bring', () => {
    floor.order(3, 'buy 10 YES at 300');
    const all = { timeInForce: 'FOK' as const, budgetMilli: milli(3_001) };
    expect(floor.order(2, 'sell 10 YES at market', all)).toMatchObject({ cause: 'FOK' });
    expect(floor.order(2, 'sell 10 YES at market', { ...all, budgetMilli: milli(3_000) })).toMatchObject({
      filled: 10,
    });
  });

  it('is refused whole when its fills are not affordable', () => {
    expect(spend(100_001, 'buy 1 YES at market')).toMatchObject({ filled: 120 });
    floor.list({ market: 2 });
    floor.order(4, 'sell 200 YES at 500', { marketId: marketId(2) });
    floor.order(3, 'buy 150 YES at 600', { marketId: marketId(2) });
    const there = { marketId: marketId(2) };
    expect(spend(20_500, 'buy 1 YES at market', there)).toEqual(refusal('INSUFFICIENT_FUNDS'));
    expect(spend(20_000, 'buy 1 YES at market', there)).toMatchObject({ filled: 40 });
  });

  it.each([
    [{ timeInForce: 'GTC' as const, budgetMilli: milli(1) }, 'BUDGET_NEEDS_IMMEDIATE'],
    [{ timeInForce: 'IOC' as const, budgetMilli: 1e16 as Milli }, 'BUDGET_OUT_OF_RANGE'],
    [
      { timeInForce: 'IOC' as const, side: 'sell' as const, budgetMilli: milli(1) },
      'BUDGET_ON_SALE_NEEDS_FOK',
    ],
    [{ timeInForce: 'FOK' as const, quantity: NO_QUANTITY, budgetMilli: milli(1) }, 'QUANTITY_OUT_OF_RANGE'],
  ])('%j is refused as %s', (more, code) => {
    expect(floor.order(2, 'buy 1 YES at 500', more)).toEqual(refusal(code));
  });
});

describe('a reduce-only order', () => {
  const reduce = { reduceOnly: true, timeInForce: 'IOC' as const };

  beforeEach(() => {
    floor.order(1, 'buy 10 YES at 500');
    floor.order(2, 'sell 10 YES at 500');
    floor.order(3, 'buy 50 YES at 400');
    floor.order(4, 'sell 50 YES at 600');
  });

  it('is cut to the position', () => {
    expect(floor.order(1, 'sell 30 YES at 400', reduce)).toMatchObject({ filled: 10, outcome: 'filled' });
    expect(floor.member(1)).toMatchObject({ yes: 0, no: 0 });
  });

  it('reduces YES by buying NO as well', () => {
    expect(floor.order(1, 'buy 30 NO at 600', reduce)).toMatchObject({ filled: 10 });
  });

  it('reduces NO by buying YES', () => {
    expect(floor.order(2, 'buy 30 YES at 600', reduce)).toMatchObject({ filled: 10, costMilli: -4_000 });
    expect(floor.member(2)).toMatchObject({ yes: 0, no: 0 });
  });

  it('is refused where there is nothing to reduce, and where it would wait', () => {
    expect(floor.order(1, 'buy 1 YES at 600', reduce)).toEqual(refusal('NOTHING_TO_REDUCE'));
    expect(floor.order(1, 'sell 1 YES at 600', { reduceOnly: true })).toEqual(
      refusal('REDUCE_ONLY_NEEDS_IMMEDIATE'),
    );
  });
});

describe('self-trade prevention', () => {
  const both = () => [floor.ladder, floor.member(1)] as const;

  it('cancels the oldest and goes on', () => {
    floor.order(1, 'sell 5 YES at 400');
    floor.order(2, 'sell 5 YES at 410');
    expect(floor.order(1, 'buy 8 YES at 420', { selfTradeMode: 'CANCEL_OLDEST' })).toMatchObject({
      filled: 5,
      open: 3,
    });
    expect(both()[0]).toEqual(['---', '420 x 3']);
  });

  it('cancels both', () => {
    floor.order(1, 'buy 5 NO at 600');
    expect(floor.order(1, 'buy 8 YES at 420', { selfTradeMode: 'CANCEL_BOTH' })).toMatchObject({
      outcome: 'cancelled',
      open: 0,
    });
    expect(both()).toEqual([['---'], { cash: 100_000, held: 0, yes: 0, no: 0 }]);
  });

  it('decrements both by the smaller', () => {
    floor.order(1, 'sell 5 YES at 400');
    expect(floor.order(1, 'buy 8 YES at 420', { selfTradeMode: 'DECREMENT' })).toMatchObject({
      filled: 0,
      open: 3,
    });
    expect(floor.ladder).toEqual(['---', '420 x 3']);
  });

  it('counts in a preview what it takes off as dropped', () => {
    floor.order(1, 'sell 5 YES at 400');
    const preview = floor.core.preview({ ...floor.parse(1, 'buy 8 YES at 420'), selfTradeMode: 'DECREMENT' });
    expect(preview).toMatchObject({ filled: 0, resting: 3, dropped: 5, fills: [] });
  });

  it("survives an amendment, and it is the taker's mode that counts", () => {
    const order = placed(floor.order(1, 'buy 5 YES at 300', { selfTradeMode: 'CANCEL_OLDEST' }));
    floor.order(1, 'sell 5 YES at 400', { selfTradeMode: 'CANCEL_NEWEST' });
    expect(floor.amend(1, order, { price: 400, quantity: 5 })).toMatchObject({ filled: 0, open: 5 });
    expect(floor.ladder).toEqual(['---', '400 x 5']);
  });

  it('with fill-or-kill never leaves anything resting', () => {
    floor.order(1, 'sell 5 YES at 400');
    floor.order(2, 'sell 5 YES at 410');
    for (const selfTradeMode of ['CANCEL_NEWEST', 'CANCEL_BOTH', 'DECREMENT'] as const) {
      const answer = floor.order(1, 'buy 8 YES at 420', { timeInForce: 'FOK', selfTradeMode });
      expect(answer).toMatchObject({ outcome: 'cancelled', filled: 0, open: 0 });
    }
    expect(floor.ladder).toEqual(['410 x 5', '400 x 5', '---']);
  });
});

describe('cancelling all', () => {
  const cancelAll = (market: number) =>
    floor.answer({
      type: 'CancelAllOrders',
      memberId: memberId(1),
      marketId: market === 0 ? 0 : marketId(market),
    });

  beforeEach(() => {
    floor.list({ market: 2 });
    floor.order(1, 'buy 1 YES at 400');
    floor.order(1, 'sell 2 YES at 600');
    floor.order(1, 'buy 3 YES at 400', { marketId: marketId(2) });
    floor.order(2, 'buy 9 YES at 300');
  });

  it('takes back my orders of one market', () => {
    expect(cancelAll(1)).toEqual({ type: 'OrdersCancelled', orders: 2, cancelled: 3 });
    expect(floor.ladder).toEqual(['---', '300 x 9']);
    expect(floor.member(1).held).toBe(1_200);
  });

  it('takes back all of them, and none the second time', () => {
    expect(cancelAll(0)).toEqual({ type: 'OrdersCancelled', orders: 3, cancelled: 6 });
    expect(cancelAll(0)).toEqual({ type: 'OrdersCancelled', orders: 0, cancelled: 0 });
    expect(floor.member(1)).toMatchObject({ cash: 100_000, held: 0 });
  });

  it('knows no market that is not there', () => {
    expect(cancelAll(9)).toEqual(refusal('UNKNOWN_MARKET'));
  });
});
