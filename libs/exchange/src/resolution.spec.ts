import { marketId, memberId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, OFFICERS, proposal, WEEK_MS } from '../../../test/support/floor.js';
import { DEFAULT_POLICY } from './policy.js';

const [FIRST, SECOND] = OFFICERS;
const HOUR_MS = 3_600_000;
const market = marketId(1);

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const propose = (payoutTicks: readonly number[], officer: number = FIRST) =>
  floor.apply(proposal({ payoutTicks, officer }));
const confirm = (officer: number = SECOND) =>
  floor.apply({ type: 'ConfirmResolution', marketId: market, officerId: memberId(officer) });
const withdraw = (officer: number = FIRST) =>
  floor.apply({ type: 'WithdrawResolution', marketId: market, officerId: memberId(officer) });
const refusal = (code: string) => ({ answer: { type: 'Rejected', code }, events: [] });

/** Two members trade one share of YES, so that this is the price. */
function tradeAt(ticks: number): void {
  floor.order(1, `buy 1 YES at ${ticks}`);
  floor.order(2, `sell 1 YES at ${ticks}`);
}

describe('a proposal', () => {
  it('ends trading first: every order is cancelled and its hold freed', () => {
    floor.order(1, 'buy 10 YES at 400');
    const { events } = propose([1000, 0]);
    expect(events.map(({ type }) => type)).toEqual([
      'OrderCancelled',
      'Posted',
      'MarketStateChanged',
      'PriceChanged',
      'ResolutionChanged',
    ]);
    expect(events[2]).toMatchObject({ state: 'closed', reason: 'RESOLUTION' });
    expect(events[4]).toEqual({
      type: 'ResolutionChanged',
      marketId: 1,
      status: 'proposed',
      actorId: FIRST,
      payoutTicks: [1000, 0],
      isVoid: false,
      evidenceId: 1,
      challengeEndsAt: 0,
      stakeMilli: 0,
    });
  });

  it.each([
    [[1000, 1]],
    [[1000]],
    [[500, 499]],
    [[1001, -1]],
    [[500.5, 499.5]],
    [[Number.NaN, 1000]],
    [[400, 300, 300]],
  ])('pays ticks that add up to one token, not %j', (payoutTicks) => {
    expect(propose(payoutTicks)).toEqual(refusal('INVALID_PAYOUT'));
    expect(floor.market().state).toBe('open');
  });

  it('is made by a member, once, on a market that was opened', () => {
    expect(propose([1000, 0], 99)).toEqual(refusal('UNKNOWN_MEMBER'));
    expect(floor.apply(proposal({ payoutTicks: [1000, 0], market: 9 }))).toEqual(refusal('UNKNOWN_MARKET'));
    floor.list({ market: 2, draft: true });
    expect(floor.apply(proposal({ payoutTicks: [1000, 0], market: 2 }))).toEqual(
      refusal('MARKET_NOT_OPENED'),
    );
    propose([1000, 0]);
    expect(propose([0, 1000], SECOND)).toEqual(refusal('RESOLUTION_PENDING'));
    confirm();
    expect(propose([0, 1000])).toEqual(refusal('RESOLUTION_PENDING'));
  });
});

describe('a confirmation', () => {
  it('is by a second person', () => {
    expect(confirm()).toEqual(refusal('NO_RESOLUTION'));
    propose([1000, 0]);
    expect(confirm(FIRST)).toEqual(refusal('SAME_OFFICER'));
    expect(confirm(99)).toEqual(refusal('UNKNOWN_MEMBER'));
    expect(confirm().answer).toEqual({ type: 'Done' });
    expect(confirm()).toEqual(refusal('NO_RESOLUTION'));
  });

  it('opens a challenge window of 48 hours, after which the market settles by itself', () => {
    propose([1000, 0]);
    const challengeEndsAt = floor.at + 48 * HOUR_MS;
    expect(confirm().events).toMatchObject([
      { status: 'confirmed', actorId: SECOND, evidenceId: 0, challengeEndsAt },
    ]);
    expect(floor.pass(48 * HOUR_MS - 1)).toEqual([]);
    expect(floor.pass(1)).toEqual([
      {
        type: 'MarketStateChanged',
        marketId: 1,
        state: 'settling',
        reason: 'SETTLEMENT',
        payoutTicks: [1000, 0],
        until: 0,
      },
    ]);
  });

  it('pays at once where the policy has no window', () => {
    tradeAt(500);
    floor.setPolicy({ challengeMs: 0 });
    propose([1000, 0]);
    expect(confirm().answer).toEqual({ type: 'Done' });
    expect([floor.market().state, floor.member(1).cash]).toEqual(['settled', 100_500]);
  });
});

describe('a withdrawal', () => {
  it('takes back what is proposed or confirmed, and the market stays closed', () => {
    expect(withdraw()).toEqual(refusal('NO_RESOLUTION'));
    propose([1000, 0]);
    expect(withdraw(SECOND).events).toMatchObject([{ status: 'withdrawn', actorId: SECOND }]);
    expect(withdraw()).toEqual(refusal('NO_RESOLUTION'));
    propose([0, 1000]);
    confirm();
    withdraw();
    expect(floor.pass(WEEK_MS)).toEqual([]);
    expect(floor.market().state).toBe('closed');
  });

  it('does not let the first window end the second', () => {
    propose([1000, 0]);
    confirm();
    withdraw();
    floor.at += HOUR_MS;
    propose([0, 1000]);
    confirm();
    expect(floor.pass(47 * HOUR_MS)).toEqual([]);
    expect(floor.pass(HOUR_MS)).toMatchObject([{ state: 'settling', payoutTicks: [0, 1000] }]);
  });

  it('comes too late once the market settles', () => {
    propose([1000, 0]);
    confirm();
    floor.pass(DEFAULT_POLICY.challengeMs);
    expect(withdraw()).toEqual(refusal('NO_RESOLUTION'));
    expect(propose([0, 1000])).toEqual(refusal('MARKET_CLOSED'));
  });
});
