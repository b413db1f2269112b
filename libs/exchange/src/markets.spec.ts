import { beforeEach, describe, expect, it } from '@jest/globals';
import { marketId, memberId, milli, ticks } from '@openfloor/kernel';
import { CLOSES_AT, Floor, WEEK_MS } from '../../../test/support/floor.js';
import { SETTLEMENT_CHUNK } from './commands/settle-market.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const market = marketId(1);

describe('a market', () => {
  it('closes by itself on its date, before anything else happens then', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.at = CLOSES_AT;
    expect(floor.order(2, 'sell 10 YES at 400')).toEqual({ type: 'Rejected', code: 'MARKET_CLOSED' });
    expect(floor.member(1)).toEqual({ cash: 100_000, held: 0, yes: 0, no: 0 });
  });

  it('takes no orders while halted but lets them be cancelled', () => {
    const answer = floor.order(1, 'buy 10 YES at 400');
    floor.answer({ type: 'HaltMarket', marketId: market, reason: 'OFFICER' });
    expect(floor.order(2, 'buy 1 YES at 400')).toEqual({ type: 'Rejected', code: 'MARKET_HALTED' });
    const order = answer.type === 'OrderPlaced' ? answer.orderId : 0;
    expect(floor.amend(1, order, { price: 400, quantity: 5 })).toEqual({
      type: 'Rejected',
      code: 'MARKET_HALTED',
    });
    expect(floor.amend(1, order, { price: 400, quantity: 0 })).toMatchObject({ type: 'OrderCancelled' });
    floor.answer({ type: 'ResumeMarket', marketId: market });
    expect(floor.order(2, 'buy 1 YES at 400')).toMatchObject({ outcome: 'resting' });
  });

  it('is listed once, with a date that is still to come', () => {
    const listing = {
      type: 'ListMarket',
      ideaId: 1 as never,
      closesAt: CLOSES_AT,
      referenceTicks: ticks(500),
    } as const;
    expect(floor.answer({ ...listing, marketId: market })).toEqual({
      type: 'Rejected',
      code: 'MARKET_EXISTS',
    });
    const late = { ...listing, marketId: marketId(2), closesAt: floor.at };
    expect(floor.answer(late)).toEqual({ type: 'Rejected', code: 'CLOSES_IN_THE_PAST' });
  });
});

describe('settlement', () => {
  beforeEach(() => {
    floor.order(1, 'buy 10 YES at 400');
    floor.order(2, 'buy 10 NO at 600');
    floor.order(3, 'buy 5 YES at 100');
  });

  it.each([
    [1000, 106_000, 94_000],
    [0, 96_000, 104_000],
    [370, 99_700, 100_300],
  ])('at %d ticks pays exactly the escrow', (yesTicks, first, second) => {
    expect(floor.settle(yesTicks)).toEqual({
      type: 'SettlementPaid',
      members: 2,
      amountMilli: 10_000,
      complete: true,
    });
    expect([floor.member(1).cash, floor.member(2).cash, floor.member(3).cash]).toEqual([
      first,
      second,
      100_000,
    ]);
    expect([floor.escrow, floor.member(3).held]).toEqual([0, 0]);
  });

  it('happens once', () => {
    floor.settle(1000);
    expect(floor.settle(0)).toEqual({ type: 'Rejected', code: 'MARKET_NOT_CLOSED' });
  });

  it('waits for the close and refuses payouts that do not add up to one token', () => {
    const settle = (payoutTicks: number[]) =>
      floor.answer({ type: 'SettleMarket', marketId: market, payoutTicks: payoutTicks.map(ticks) });
    expect(settle([1000, 0])).toEqual({ type: 'Rejected', code: 'MARKET_NOT_CLOSED' });
    floor.answer({ type: 'CloseMarket', marketId: market });
    for (const payout of [[1000, 1], [1000], [500, 499]]) {
      expect(settle(payout)).toEqual({ type: 'Rejected', code: 'INVALID_PAYOUT' });
    }
  });

  it('pays many members in chunks, each of them once', () => {
    const crowd = SETTLEMENT_CHUNK + 1;
    for (let id = 11; id < 11 + crowd; id++) {
      floor.core.apply(
        { type: 'RegisterMember', memberId: memberId(id), trading: true },
        { sequence: id, at: floor.at },
      );
      floor.core.apply({ type: 'CreditAllowance', memberId: memberId(id) }, { sequence: id, at: floor.at });
      const order = { ...floor.parse(id, id % 2 === 0 ? 'buy 1 YES at 500' : 'buy 1 NO at 500') };
      floor.core.apply(order, { sequence: 100_000 + id, at: floor.at });
    }
    const first = floor.settle(1000);
    expect(first).toMatchObject({ members: SETTLEMENT_CHUNK, complete: false });
    const last = floor.answer({ type: 'ContinueSettlement', marketId: market });
    expect(last).toMatchObject({ complete: true });
    expect(floor.escrow).toBe(0);
    expect(floor.answer({ type: 'ContinueSettlement', marketId: market })).toMatchObject({
      code: 'MARKET_NOT_SETTLING',
    });
  });
});

describe('the allowance', () => {
  const credit = () => floor.answer({ type: 'CreditAllowance', memberId: memberId(1) });

  it('is paid once a period, and a missed period is not made up for', () => {
    expect(credit()).toEqual({ type: 'Rejected', code: 'ALLOWANCE_ALREADY_CREDITED' });
    floor.at += 2 * WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 100_000 });
    expect(credit()).toEqual({ type: 'Rejected', code: 'ALLOWANCE_ALREADY_CREDITED' });
  });

  it('stops at the cap, cash and held together, and the period is used up all the same', () => {
    floor.at += WEEK_MS;
    credit();
    floor.at += WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 50_000 });
    floor.at += WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 0 });
    expect(credit()).toEqual({ type: 'Rejected', code: 'ALLOWANCE_ALREADY_CREDITED' });
  });

  it('is for members with a trading account', () => {
    floor.answer({ type: 'RegisterMember', memberId: memberId(9), trading: false });
    const answer = floor.answer({ type: 'CreditAllowance', memberId: memberId(9) });
    expect(answer).toEqual({ type: 'Rejected', code: 'NO_TRADING_ACCOUNT' });
  });

  it('never issues more than may ever exist', () => {
    const amountMilli = milli(1e15);
    floor.answer({
      type: 'SetAllowancePolicy',
      amountMilli,
      periodMs: WEEK_MS,
      anchorAt: 0,
      capMilli: amountMilli,
    });
    floor.at += WEEK_MS;
    expect(credit()).toEqual({ type: 'Rejected', code: 'TREASURY_LIMIT' });
  });
});

describe('the price', () => {
  const last = (texts: [number, Parameters<Floor['order']>[1]][]) =>
    texts
      .flatMap(([member, text]) => floor.apply(floor.parse(member, text)).events)
      .findLast((event) => event.type === 'PriceChanged');

  it('is the midpoint while the spread is at most 0.10', () => {
    expect(
      last([
        [1, 'buy 1 YES at 400'],
        [2, 'sell 1 YES at 500'],
      ]),
    ).toMatchObject({ priceHalfTicks: 900 });
  });

  it('is the last trade when the spread is wider', () => {
    expect(
      last([
        [1, 'buy 2 YES at 400'],
        [2, 'sell 1 YES at 400'],
        [2, 'sell 1 YES at 501'],
      ]),
    ).toMatchObject({ priceHalfTicks: 800 });
  });

  it('is the reference before anybody traded', () => {
    expect(last([[1, 'buy 1 YES at 100']])).toMatchObject({ priceHalfTicks: 1000 });
  });
});
