import { marketId, memberId, milli } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, OFFICERS, placed, WEEK_MS } from '../../../test/support/floor.js';
import { DEFAULT_POLICY, type TradingPolicy } from './policy.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const credit = (id = 1) => floor.answer({ type: 'CreditAllowance', memberId: memberId(id) });
const suspend = (id: number) => floor.apply({ type: 'SuspendMember', memberId: memberId(id) });
const reinstate = (id: number) => floor.apply({ type: 'ReinstateMember', memberId: memberId(id) });
const retire = (id: number) => floor.apply({ type: 'RetireMember', memberId: memberId(id) });
const refusal = (code: string) => ({ type: 'Rejected', code });

describe('the allowance', () => {
  it('is paid once a period, and a missed period is not made up for', () => {
    expect(credit()).toEqual(refusal('ALLOWANCE_ALREADY_CREDITED'));
    floor.at += 2 * WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 100_000 });
    expect(credit()).toEqual(refusal('ALLOWANCE_ALREADY_CREDITED'));
  });

  it('stops at the cap, cash and held together, and the period is used up all the same', () => {
    floor = new Floor({ closesAt: 10 * WEEK_MS });
    floor.order(1, 'buy 100 YES at 400');
    floor.at += WEEK_MS;
    credit();
    floor.at += WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 50_000 });
    expect(floor.member(1)).toMatchObject({ cash: 210_000, held: 40_000 });
    floor.at += WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 0 });
    expect(credit()).toEqual(refusal('ALLOWANCE_ALREADY_CREDITED'));
  });

  it('is for members with a trading account', () => {
    expect(credit(OFFICERS[0])).toEqual(refusal('NO_TRADING_ACCOUNT'));
    expect(credit(99)).toEqual(refusal('UNKNOWN_MEMBER'));
  });

  it('is the same for who is suspended', () => {
    suspend(1);
    floor.at += WEEK_MS;
    expect(credit()).toMatchObject({ amountMilli: 100_000 });
  });

  it('never issues more than may be out of the treasury', () => {
    floor.setPolicy({ issueLimitMilli: 500_000 });
    floor.at += WEEK_MS;
    expect(credit(1)).toMatchObject({ amountMilli: 100_000 });
    expect(credit(2)).toEqual(refusal('TREASURY_LIMIT'));
    expect(floor.issued).toBe(500_000);
  });

  it.each([
    ['amountMilli', -1],
    ['periodMs', 0],
    ['anchorAt', Number.NaN],
    ['capMilli', 0.5],
  ])('has no policy with %s of %d', (name, value) => {
    const policy = { amountMilli: milli(1), periodMs: 1, anchorAt: 0, capMilli: milli(1), [name]: value };
    expect(floor.answer({ type: 'SetAllowancePolicy', ...policy })).toEqual(refusal('INVALID_POLICY'));
  });
});

describe('a suspended member', () => {
  it('has all orders cancelled, by id, and places none until reinstated', () => {
    floor.list({ market: 2 });
    const orders = [
      placed(floor.order(1, 'buy 10 YES at 400', { marketId: marketId(2) })),
      placed(floor.order(1, 'buy 10 NO at 400')),
    ];
    floor.order(2, 'buy 10 YES at 300');
    const { events } = suspend(1);
    const cancelled = events.filter((event) => event.type === 'OrderCancelled');
    expect(cancelled.map(({ orderId, reason }) => [orderId, reason])).toEqual(
      orders.map((id) => [id, 'SUSPENDED']),
    );
    expect(floor.member(1)).toMatchObject({ cash: 100_000, held: 0 });
    expect(floor.ladder).toEqual(['---', '300 x 10']);
    expect(floor.order(1, 'buy 1 YES at 400')).toEqual(refusal('MEMBER_SUSPENDED'));
    reinstate(1);
    expect(floor.order(1, 'buy 1 YES at 400')).toMatchObject({ outcome: 'resting' });
  });

  it('keeps the shares, and is paid for them', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.order(2, 'buy 10 NO at 600');
    suspend(1);
    floor.settle(1000);
    expect(floor.member(1).cash).toBe(106_000);
  });

  it('is suspended once', () => {
    suspend(1);
    expect(suspend(1)).toEqual({ answer: { type: 'Done' }, events: [] });
    reinstate(1);
    expect(reinstate(1)).toEqual({ answer: { type: 'Done' }, events: [] });
    expect(suspend(99).answer).toEqual(refusal('UNKNOWN_MEMBER'));
  });
});

describe('a leaver', () => {
  it('has all orders cancelled, and all tokens go back to the treasury', () => {
    const order = placed(floor.order(1, 'buy 10 YES at 400'));
    const { events } = retire(1);
    expect(events.filter((event) => event.type === 'OrderCancelled')).toEqual([
      { type: 'OrderCancelled', orderId: order, quantity: 10, reason: 'LEFT' },
    ]);
    expect(events.at(-1)).toEqual({ type: 'MemberStatusChanged', memberId: 1, status: 'left' });
    expect(floor.member(1)).toMatchObject({ cash: 0, held: 0 });
    expect(floor.issued).toBe(300_000);
  });

  it('keeps the shares, which pay the treasury', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.order(2, 'buy 10 NO at 600');
    retire(1);
    expect(floor.member(1)).toMatchObject({ cash: 0, yes: 10 });
    expect(floor.issued).toBe(304_000);
    expect(floor.settle(700)).toMatchObject({ members: 2, amountMilli: 10_000, complete: true });
    expect([floor.member(1).cash, floor.member(2).cash]).toEqual([0, 97_000]);
    expect(floor.issued).toBe(297_000);
  });

  it('does not come back', () => {
    retire(1);
    for (const type of ['SuspendMember', 'ReinstateMember', 'RetireMember', 'CreditAllowance'] as const) {
      expect(floor.answer({ type, memberId: memberId(1) })).toEqual(refusal('MEMBER_LEFT'));
    }
    expect(floor.order(1, 'buy 1 YES at 400')).toEqual(refusal('MEMBER_LEFT'));
    const again = floor.answer({ type: 'RegisterMember', memberId: memberId(1), trading: true });
    expect(again).toEqual(refusal('MEMBER_EXISTS'));
  });

  it('resolves nothing', () => {
    retire(OFFICERS[0]);
    expect(() => floor.resolve([1000, 0])).toThrow('MEMBER_LEFT');
  });
});

describe('a trading policy', () => {
  const set = (changes: Partial<TradingPolicy>) =>
    floor.apply({ type: 'SetTradingPolicy', policy: { ...DEFAULT_POLICY, ...changes } });

  it('is versioned, and told in full', () => {
    const { tradingPolicyVersion: version } = floor.core.state;
    expect(set({ orderLimit: 5 }).events).toEqual([
      { type: 'TradingPolicySet', version: version + 1, policy: { ...DEFAULT_POLICY, orderLimit: 5 } },
    ]);
    expect(floor.core.state.tradingPolicyVersion).toBe(version + 1);
  });

  it.each<Partial<TradingPolicy>>([
    { bandTicks: 0 },
    { bandTicks: 1001 },
    { positionLimit: -1 },
    { orderLimit: 1.5 },
    { pauseMs: Number.NaN },
    { challengeMs: 1e30 },
    { issueLimitMilli: 1e15 + 1 },
  ])('is refused whole with %j', (changes) => {
    expect(set({ ...changes, insiderLimit: 7 })).toEqual({ answer: refusal('INVALID_POLICY'), events: [] });
    expect(floor.core.state.tradingPolicy.insiderLimit).not.toBe(7);
  });
});
