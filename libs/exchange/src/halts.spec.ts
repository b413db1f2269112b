import { marketId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, placed } from '../../../test/support/floor.js';
import type { HaltReason } from './market-command.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const market = marketId(1);
const halt = (reason: HaltReason = 'OFFICER') =>
  floor.apply({ type: 'HaltMarket', marketId: market, reason });
const resume = () => floor.apply({ type: 'ResumeMarket', marketId: market });
const flag = () => floor.apply({ type: 'FlagMarket', marketId: market });
const close = () => floor.apply({ type: 'CloseMarket', marketId: market });
const refusal = (code: string) => ({ type: 'Rejected', code });

/** The mean price of the last minute or two, in half ticks. */
function lastMinute(): number {
  const { area = 0, spanMs = 1 } = floor.market().prices[0]?.average(floor.at - 60_000, floor.at) ?? {};
  return area / spanMs;
}

describe('a halt', () => {
  it('takes no orders but lets them be cancelled', () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    halt();
    expect(floor.order(2, 'buy 1 YES at 400')).toEqual(refusal('MARKET_HALTED'));
    expect(floor.amend(1, order, { price: 400, quantity: 5 })).toEqual(refusal('MARKET_HALTED'));
    expect(floor.amend(1, order, { price: 400, quantity: 0 })).toMatchObject({ type: 'OrderCancelled' });
    expect(resume().events).toMatchObject([{ type: 'MarketStateChanged', state: 'open' }]);
    expect(floor.order(2, 'buy 1 YES at 400')).toMatchObject({ outcome: 'resting' });
  });

  it('is told once, but for each internal error', () => {
    halt();
    expect(halt()).toEqual({ answer: { type: 'Done' }, events: [] });
    expect(halt('INTERNAL_ERROR').events).toMatchObject([{ state: 'halted', reason: 'INTERNAL_ERROR' }]);
    resume();
    expect(resume().answer).toEqual(refusal('MARKET_NOT_HALTED'));
  });

  it('is for markets that are under way', () => {
    floor.list({ market: 2, draft: true });
    const other = { marketId: marketId(2) };
    expect(floor.answer({ type: 'HaltMarket', ...other, reason: 'OFFICER' })).toEqual(
      refusal('MARKET_NOT_OPENED'),
    );
    expect(floor.answer({ type: 'FlagMarket', ...other })).toEqual(refusal('MARKET_NOT_OPENED'));
    close();
    expect(halt().answer).toEqual(refusal('MARKET_CLOSED'));
    expect(resume().answer).toEqual(refusal('MARKET_NOT_HALTED'));
  });

  it('brings the quotes of the house back when it ends', () => {
    floor.list({ market: 2, subsidyMilli: 100_000 });
    const other = { marketId: marketId(2) };
    const order = placed(floor.order(1, 'buy 1 YES at 100', other));
    floor.answer({ type: 'HaltMarket', ...other, reason: 'OFFICER' });
    floor.cancel(1, order);
    expect(floor.market(2).quotes[0]).toMatchObject({ bestBidTicks: 0, bestAskTicks: 0 });
    const { events } = floor.apply({ type: 'ResumeMarket', ...other });
    expect(events.at(-1)).toMatchObject({ bestBidTicks: 499, bestAskTicks: 501 });
  });

  it('keeps the price of averages as it was, whatever is cancelled meanwhile', () => {
    floor.order(1, 'sell 1 YES at 450');
    const order = placed(floor.order(1, 'buy 1 YES at 430'));
    floor.at += 60_000;
    halt();
    floor.cancel(1, order);
    floor.at += 3_600_000;
    expect(lastMinute()).toBe(880);
    resume();
    floor.at += 120_000;
    expect(lastMinute()).toBe(1000);
  });
});

describe('a pause', () => {
  /** Trades at 500, so that there is a price, then tries to trade at 600. */
  function leaveBand() {
    floor.setPolicy({ bandTicks: 50, pauseMs: 60_000 });
    floor.order(1, 'buy 1 YES at 500');
    floor.order(2, 'sell 1 YES at 500');
    floor.order(1, 'sell 5 YES at 600');
    return floor.apply(floor.parse(2, 'buy 5 YES at 600'));
  }

  it('begins where a trade would have left the price band, and ends by itself', () => {
    const { answer, events } = leaveBand();
    expect(answer).toMatchObject({ filled: 0, cause: 'PRICE_BAND' });
    expect(events.at(-1)).toEqual({
      type: 'MarketStateChanged',
      marketId: 1,
      state: 'halted',
      reason: 'PRICE_BAND',
      payoutTicks: [],
      until: floor.at + 60_000,
    });
    expect(floor.pass(59_999)).toEqual([]);
    expect(floor.pass(1)).toMatchObject([{ state: 'open', reason: 'RESUMED', until: 0 }]);
  });

  it('can be ended earlier, and then its end changes nothing', () => {
    leaveBand();
    resume();
    expect(floor.pass(60_000)).toEqual([]);
  });

  it('becomes a halt when an officer halts, and does not end by itself any more', () => {
    leaveBand();
    expect(halt().events).toMatchObject([{ state: 'halted', reason: 'OFFICER', until: 0 }]);
    expect(floor.pass(60_000)).toEqual([]);
    expect(floor.market().state).toBe('halted');
  });
});

describe('a flag', () => {
  it('halts trading, and the first one counts', () => {
    const flaggedAt = floor.at;
    expect(flag().events).toMatchObject([{ state: 'halted', reason: 'FLAGGED' }]);
    floor.at += 1000;
    expect(flag()).toEqual({ answer: { type: 'Done' }, events: [] });
    expect(floor.market()).toMatchObject({ state: 'halted', flaggedAt });
  });

  it('is taken back by resuming', () => {
    flag();
    resume();
    expect(floor.market()).toMatchObject({ state: 'open', flaggedAt: 0 });
  });

  it('can be put on what is halted or closed already, until it is paid', () => {
    halt();
    expect(flag().events).toMatchObject([{ state: 'halted', reason: 'FLAGGED' }]);
    resume();
    close();
    expect(flag().events).toMatchObject([{ state: 'closed', reason: 'FLAGGED' }]);
    expect(floor.market().flaggedAt).toBe(floor.at);
    floor.settle(1000);
    expect(flag().answer).toEqual(refusal('MARKET_CLOSED'));
  });
});

describe('a halt of the exchange', () => {
  const haltAll = () => floor.apply({ type: 'HaltExchange' });
  const resumeAll = () => floor.apply({ type: 'ResumeExchange' });

  it('stops trading everywhere, and cancelling still works', () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    expect(haltAll().events).toEqual([{ type: 'ExchangeHaltChanged', halted: true }]);
    expect(haltAll()).toEqual({ answer: { type: 'Done' }, events: [] });
    expect(floor.order(2, 'sell 10 YES at 400')).toEqual(refusal('EXCHANGE_HALTED'));
    expect(floor.cancel(1, order)).toMatchObject({ cancelled: 10 });
    expect(resumeAll().events).toEqual([{ type: 'ExchangeHaltChanged', halted: false }]);
    expect(floor.order(2, 'sell 10 YES at 400')).toMatchObject({ outcome: 'resting' });
    expect(resumeAll().answer).toEqual(refusal('EXCHANGE_NOT_HALTED'));
  });
});
