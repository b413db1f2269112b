import { memberId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, placed } from '../../../test/support/floor.js';

const MINUTE = 60_000;
const refusal = (code: string) => ({ type: 'Rejected', code });

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

describe('the position limit', () => {
  beforeEach(() => floor.setPolicy({ positionLimit: 20 }));

  it('counts what open orders could add', () => {
    floor.order(1, 'buy 15 YES at 400');
    expect(floor.order(1, 'buy 6 YES at 300')).toEqual(refusal('POSITION_LIMIT'));
    expect(floor.order(1, 'buy 5 YES at 300')).toMatchObject({ outcome: 'resting' });
  });

  it('counts NO bought like YES sold', () => {
    floor.order(1, 'buy 15 NO at 400');
    expect(floor.order(1, 'sell 6 YES at 700')).toEqual(refusal('POSITION_LIMIT'));
  });

  it('lets a position turn around, as what is owned goes first', () => {
    floor.order(1, 'buy 20 YES at 500');
    floor.order(2, 'sell 20 YES at 500');
    expect(floor.order(1, 'sell 41 YES at 900')).toEqual(refusal('POSITION_LIMIT'));
    expect(floor.order(1, 'sell 40 YES at 900')).toMatchObject({ outcome: 'resting' });
  });

  it('never refuses what only reduces', () => {
    floor.order(1, 'buy 20 YES at 500');
    floor.order(2, 'sell 20 YES at 500');
    floor.setPolicy({ positionLimit: 5 });
    expect(floor.order(1, 'buy 1 YES at 500')).toEqual(refusal('POSITION_LIMIT'));
    expect(floor.order(1, 'sell 20 YES at 900')).toMatchObject({ outcome: 'resting' });
  });

  it('holds for more that an amendment asks for', () => {
    const order = placed(floor.order(1, 'buy 15 YES at 400'));
    expect(floor.amend(1, order, { price: 400, quantity: 21 })).toEqual(refusal('POSITION_LIMIT'));
    expect(floor.amend(1, order, { price: 410, quantity: 20 })).toMatchObject({ open: 20 });
  });

  it('holds in a market of many outcomes for every contract', () => {
    floor.list({ market: 2, contracts: 3 });
    const there = { marketId: 2 as never };
    floor.order(1, 'sell 15 A at 400', there);
    // Selling A and B is like buying C twice.
    expect(floor.order(1, 'sell 6 B at 400', there)).toMatchObject({ outcome: 'resting' });
    expect(floor.order(1, 'buy 6 C at 100', there)).toEqual(refusal('POSITION_LIMIT'));
  });
});

describe('the other limits on a member', () => {
  it('is stricter for insiders', () => {
    floor.setPolicy({ insiderLimit: 10 });
    floor.must({ type: 'SetInsiders', marketId: 1 as never, insiders: [memberId(1)] });
    expect(floor.order(1, 'buy 11 YES at 400')).toEqual(refusal('INSIDER_LIMIT'));
    expect(floor.order(2, 'buy 11 YES at 400')).toMatchObject({ outcome: 'resting' });
  });

  it('bounds the size of an order', () => {
    floor.setPolicy({ orderLimit: 10 });
    expect(floor.order(1, 'buy 11 YES at 1')).toEqual(refusal('ORDER_LIMIT'));
    const order = placed(floor.order(1, 'buy 10 YES at 1'));
    expect(floor.amend(1, order, { price: 1, quantity: 11 })).toEqual(refusal('ORDER_LIMIT'));
  });

  it('bounds the number of open orders in a market', () => {
    floor.setPolicy({ openOrderLimit: 2 });
    floor.order(1, 'buy 1 YES at 1');
    const second = placed(floor.order(1, 'buy 1 YES at 2'));
    expect(floor.order(1, 'buy 1 YES at 3')).toEqual(refusal('OPEN_ORDER_LIMIT'));
    floor.cancel(1, second);
    expect(floor.order(1, 'buy 1 YES at 3')).toMatchObject({ outcome: 'resting' });
  });
});

describe('the price band', () => {
  beforeEach(() => {
    floor.setPolicy({ bandTicks: 100, pauseMs: MINUTE });
    floor.order(1, 'buy 1 YES at 500');
    floor.order(2, 'sell 1 YES at 500');
    floor.pass(10 * MINUTE);
    floor.order(2, 'sell 10 YES at 550');
    floor.order(2, 'sell 10 YES at 700');
  });

  it('lets an order trade up to its edge, drops the rest and pauses the market', () => {
    expect(floor.order(1, 'buy 15 YES at 800')).toMatchObject({ filled: 10, open: 0, cause: 'PRICE_BAND' });
    expect(floor.market().state).toBe('halted');
    expect(floor.order(3, 'buy 1 YES at 400')).toEqual(refusal('MARKET_HALTED'));
    floor.pass(MINUTE);
    expect(floor.market().state).toBe('open');
  });

  it('lets orders rest beyond it', () => {
    expect(floor.order(3, 'buy 1 YES at 100')).toMatchObject({ outcome: 'resting' });
    expect(floor.order(3, 'sell 1 YES at 900')).toMatchObject({ outcome: 'resting' });
    expect(floor.market().state).toBe('open');
  });

  it('does not pause for an order that does nothing', () => {
    expect(floor.order(1, 'buy 15 YES at 800', { timeInForce: 'FOK' })).toMatchObject({
      cause: 'PRICE_BAND',
      filled: 0,
    });
    expect(floor.market().state).toBe('open');
  });

  it('follows the price as it stays', () => {
    floor.order(1, 'buy 10 YES at 550');
    floor.pass(10 * MINUTE);
    floor.setPolicy({ bandTicks: 150 });
    expect(floor.order(1, 'buy 10 YES at 800')).toMatchObject({ filled: 10 });
  });

  it('holds for amendments too', () => {
    const order = placed(floor.order(1, 'buy 15 YES at 400'));
    expect(floor.amend(1, order, { price: 800, quantity: 15 })).toMatchObject({
      filled: 10,
      cause: 'PRICE_BAND',
    });
    expect(floor.market().state).toBe('halted');
  });

  it('does not bind before anybody has traded', () => {
    floor.list({ market: 2 });
    const there = { marketId: 2 as never };
    floor.order(1, 'buy 1 YES at 50', there);
    expect(floor.order(2, 'sell 1 YES at 50', there)).toMatchObject({ filled: 1 });
  });
});
