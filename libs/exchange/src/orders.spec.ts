import { marketId, memberId, shares } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, placed } from '../../../test/support/floor.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

describe('a limit order', () => {
  it('holds what it could cost and waits', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.order(2, 'buy 10 NO at 300');
    expect(floor.ladder).toEqual(['700 x 10', '---', '400 x 10']);
    expect(floor.member(1)).toEqual({ cash: 96_000, held: 4_000, yes: 0, no: 0 });
    expect(floor.member(2)).toEqual({ cash: 97_000, held: 3_000, yes: 0, no: 0 });
  });

  it('gives price improvement to the taker', () => {
    floor.order(1, 'sell 10 YES at 400');
    expect(floor.order(2, 'buy 10 YES at 600')).toMatchObject({ outcome: 'filled', costMilli: 4_000 });
    expect(floor.member(2)).toEqual({ cash: 96_000, held: 0, yes: 10, no: 0 });
  });

  it('answers fills in terms of the contract that was asked for', () => {
    floor.order(1, 'buy 10 YES at 400');
    const answer = floor.order(2, 'buy 4 NO at 650');
    expect(answer).toMatchObject({ fills: [{ priceTicks: 600, quantity: 4 }], costMilli: 2_400 });
  });

  it('mints sets when two buy opposite contracts, and keeps their worth in escrow', () => {
    floor.order(1, 'buy 100 YES at 500');
    floor.order(2, 'buy 50 NO at 500');
    expect(floor.escrow).toBe(50_000);
    expect([floor.member(1).yes, floor.member(2).no]).toEqual([50, 50]);
  });

  it('mints and merges as many sets as the smaller order has', () => {
    floor.order(1, 'buy 100 YES at 500');
    floor.order(2, 'buy 100 NO at 500');
    floor.order(1, 'sell 50 YES at 500');
    floor.order(2, 'sell 100 NO at 500');
    expect(floor.escrow).toBe(50_000);
    expect([floor.member(1).yes, floor.member(2).no]).toEqual([50, 50]);
    expect(floor.ladder).toEqual(['---', '500 x 50']);
  });

  it.each([
    ['buy 5 YES at 600', 'buy 5 NO at 400', 5],
    ['buy 5 YES at 599', 'buy 5 NO at 400', 0],
    ['sell 5 YES at 400', 'sell 5 NO at 600', 5],
    ['sell 5 YES at 401', 'sell 5 NO at 600', 0],
  ] as const)('of opposite contracts crosses: %s and %s trade %d', (first, second, filled) => {
    floor.order(1, first);
    expect(floor.order(2, second)).toMatchObject({ filled });
  });

  it('merges sets when two owners sell opposite contracts', () => {
    floor.order(1, 'buy 50 YES at 500');
    floor.order(2, 'buy 50 NO at 500');
    floor.order(1, 'sell 50 YES at 500');
    floor.order(2, 'sell 50 NO at 500');
    expect(floor.escrow).toBe(0);
    expect([floor.member(1), floor.member(2)]).toEqual(
      Array(2).fill({ cash: 100_000, held: 0, yes: 0, no: 0 }),
    );
  });

  it('of a member with 10 NO and no cash buys 10 YES at 400 and leaves 6 tokens', () => {
    floor.order(1, 'buy 10 NO at 400');
    floor.order(2, 'buy 10 YES at 600');
    floor.list({ market: 2 });
    floor.order(1, 'buy 192 YES at 500', { marketId: marketId(2) });
    expect(floor.member(1)).toEqual({ cash: 0, held: 96_000, yes: 0, no: 10 });
    floor.order(3, 'sell 10 YES at 400');
    expect(floor.order(1, 'buy 10 YES at 400')).toMatchObject({ outcome: 'filled', costMilli: -6_000 });
    expect(floor.member(1)).toEqual({ cash: 6_000, held: 96_000, yes: 0, no: 0 });
  });

  it('is refused when its hold is not affordable, to the milli-token', () => {
    expect(floor.order(1, 'buy 201 YES at 500')).toEqual({ type: 'Rejected', code: 'INSUFFICIENT_FUNDS' });
    expect(floor.order(1, 'buy 200 YES at 500')).toMatchObject({ outcome: 'resting' });
    expect(floor.order(1, 'buy 1 YES at 1')).toEqual({ type: 'Rejected', code: 'INSUFFICIENT_FUNDS' });
  });

  it('needs no second hold for the opposite side of the same market', () => {
    floor.order(1, 'buy 200 YES at 500');
    expect(floor.order(1, 'sell 200 YES at 501')).toMatchObject({ outcome: 'resting' });
    expect(floor.member(1)).toMatchObject({ cash: 0, held: 100_000 });
  });
});

describe('time in force', () => {
  beforeEach(() => {
    floor.order(1, 'sell 10 YES at 400');
  });

  it('IOC drops what does not trade at once', () => {
    const answer = floor.order(2, 'buy 15 YES at 400', { timeInForce: 'IOC' });
    expect(answer).toMatchObject({ outcome: 'cancelled', cause: 'IOC', filled: 10, open: 0 });
    expect(floor.member(2)).toEqual({ cash: 96_000, held: 0, yes: 10, no: 0 });
  });

  it('FOK does nothing unless all of it trades at once', () => {
    const answer = floor.order(2, 'buy 11 YES at 400', { timeInForce: 'FOK' });
    expect(answer).toMatchObject({ outcome: 'cancelled', cause: 'FOK', filled: 0 });
    expect(floor.ladder).toEqual(['400 x 10', '---']);
  });
});

describe('a post-only order', () => {
  it('is rejected where it would cross and never repriced', () => {
    floor.order(1, 'sell 10 YES at 400');
    expect(floor.order(2, 'buy 1 YES at 400', { postOnly: true })).toEqual({
      type: 'Rejected',
      code: 'POST_ONLY_WOULD_CROSS',
    });
    expect(floor.order(2, 'buy 1 NO at 600', { postOnly: true })).toMatchObject({ outcome: 'resting' });
  });

  it('stays as it is when an amendment of it would cross', () => {
    floor.order(1, 'sell 10 YES at 400');
    const order = placed(floor.order(2, 'buy 5 YES at 300', { postOnly: true }));
    expect(floor.amend(2, order, { price: 400, quantity: 5 })).toEqual({
      type: 'Rejected',
      code: 'POST_ONLY_WOULD_CROSS',
    });
    expect(floor.ladder).toEqual(['400 x 10', '---', '300 x 5']);
  });

  it('makes no sense with another time in force or at the market', () => {
    const refusal = { type: 'Rejected', code: 'POST_ONLY_NEEDS_GTC' };
    expect(floor.order(1, 'buy 1 YES at 400', { postOnly: true, timeInForce: 'IOC' })).toEqual(refusal);
    expect(floor.order(1, 'buy 1 YES at market', { postOnly: true })).toEqual(refusal);
  });
});

describe('a market order', () => {
  it('takes the best prices and drops the rest', () => {
    floor.order(1, 'sell 5 YES at 400');
    floor.order(2, 'sell 5 YES at 500');
    expect(floor.order(3, 'buy 12 YES at market')).toMatchObject({
      outcome: 'cancelled',
      cause: 'MARKET',
      filled: 10,
      costMilli: 4_500,
      fills: [
        { priceTicks: 400, quantity: 5 },
        { priceTicks: 500, quantity: 5 },
      ],
    });
  });

  it('is refused whole when its exact fills are not affordable', () => {
    floor.order(1, 'sell 160 YES at 400');
    floor.order(2, 'sell 60 YES at 700');
    expect(floor.order(3, 'buy 212 YES at market')).toEqual({ type: 'Rejected', code: 'INSUFFICIENT_FUNDS' });
    expect(floor.order(3, 'buy 211 YES at market')).toMatchObject({ outcome: 'filled', costMilli: 99_700 });
  });

  it('costs nothing where nobody offers', () => {
    expect(floor.order(1, 'buy 5 YES at market')).toMatchObject({
      outcome: 'cancelled',
      filled: 0,
      costMilli: 0,
    });
  });
});

describe('an order that meets its own member', () => {
  it('is cut off there, YES bought against NO bought included', () => {
    floor.order(1, 'buy 5 NO at 500');
    expect(floor.order(1, 'buy 5 YES at 600')).toMatchObject({
      outcome: 'cancelled',
      cause: 'SELF_TRADE',
      filled: 0,
    });
    expect(floor.ladder).toEqual(['500 x 5', '---']);
  });

  it('keeps what it traded with others before', () => {
    floor.order(2, 'sell 3 YES at 400');
    floor.order(1, 'sell 5 YES at 500');
    expect(floor.order(1, 'buy 9 YES at 600')).toMatchObject({ filled: 3, cause: 'SELF_TRADE', open: 0 });
  });
});

describe('cancelling', () => {
  it('frees the hold', () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    expect(floor.cancel(1, order)).toEqual({ type: 'OrderCancelled', orderId: order, cancelled: 10 });
    expect(floor.member(1)).toMatchObject({ cash: 100_000, held: 0 });
  });

  it("answers somebody else's order like one that does not exist", () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    expect(floor.cancel(2, order)).toEqual(floor.cancel(2, 999));
    expect(floor.cancel(2, order)).toEqual({ type: 'Rejected', code: 'UNKNOWN_ORDER' });
  });
});

describe('amending', () => {
  it('keeps the place in the queue when it only cuts', () => {
    const first = placed(floor.order(1, 'buy 10 YES at 400'));
    floor.order(2, 'buy 10 YES at 400');
    expect(floor.amend(1, first, { price: 400, quantity: 4 })).toMatchObject({ keptPlace: true, open: 4 });
    floor.order(3, 'sell 4 YES at 400');
    expect([floor.member(1).yes, floor.member(2).yes]).toEqual([4, 0]);
    expect(floor.member(1).held).toBe(0);
  });

  it('goes to the back of the queue when it asks for more', () => {
    const first = placed(floor.order(1, 'buy 10 YES at 400'));
    floor.order(2, 'buy 10 YES at 400');
    expect(floor.amend(1, first, { price: 400, quantity: 11 })).toMatchObject({ keptPlace: false });
    floor.order(3, 'sell 4 YES at 400');
    expect([floor.member(1).yes, floor.member(2).yes]).toEqual([0, 4]);
  });

  it('trades at once at a price that crosses', () => {
    floor.order(2, 'sell 6 YES at 450');
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    expect(floor.amend(1, order, { price: 500, quantity: 10 })).toMatchObject({
      filled: 6,
      open: 4,
      costMilli: 2_700,
    });
    expect(floor.member(1)).toEqual({ cash: 95_300, held: 2_000, yes: 6, no: 0 });
  });

  it('reads the price in terms of the contract of the order', () => {
    const order = placed(floor.order(1, 'buy 10 NO at 300'));
    floor.amend(1, order, { price: 250, quantity: 10 });
    expect(floor.ladder).toEqual(['750 x 10', '---']);
  });

  it('to nothing cancels', () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    expect(floor.amend(1, order, { price: 400, quantity: 0 })).toMatchObject({
      type: 'OrderCancelled',
      cancelled: 10,
    });
  });

  it('is refused when it is not affordable, and changes nothing', () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    expect(floor.amend(1, order, { price: 400, quantity: 251 })).toEqual({
      type: 'Rejected',
      code: 'INSUFFICIENT_FUNDS',
    });
    expect(floor.ladder).toEqual(['---', '400 x 10']);
  });
});

describe('bad input', () => {
  const codeOf = (text: Parameters<Floor['order']>[1], more: Parameters<Floor['order']>[2]) =>
    floor.order(1, text, more);

  it.each([
    [{ marketId: 9 as never }, 'UNKNOWN_MARKET'],
    [{ contract: 2 }, 'UNKNOWN_CONTRACT'],
    [{ memberId: memberId(9) }, 'UNKNOWN_MEMBER'],
    [{ quantity: shares(0) }, 'QUANTITY_OUT_OF_RANGE'],
    [{ quantity: 1e13 as never }, 'QUANTITY_OUT_OF_RANGE'],
    [{ priceTicks: 0 as never }, 'PRICE_OUT_OF_RANGE'],
    [{ priceTicks: 1000 as never }, 'PRICE_OUT_OF_RANGE'],
  ])('%j is refused as %s', (more, code) => {
    expect(codeOf('buy 1 YES at 500', more)).toEqual({ type: 'Rejected', code });
  });

  it('changes nothing', () => {
    codeOf('buy 1 YES at 500', { contract: 7 });
    expect(floor.member(1)).toEqual({ cash: 100_000, held: 0, yes: 0, no: 0 });
  });
});
