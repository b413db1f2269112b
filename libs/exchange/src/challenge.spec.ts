import { marketId, memberId, milli } from '@openfloor/kernel';
import { cashAccount, TREASURY } from '@openfloor/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, OFFICERS, proposal, WEEK_MS } from '../../../test/support/floor.js';
import { DEFAULT_POLICY } from './policy.js';

const [FIRST, SECOND] = OFFICERS;
const STAKE = 30_000;
const market = marketId(1);

let floor: Floor;
/** Members 1 and 2 own a share of YES and of NO, and YES is confirmed. */
beforeEach(() => {
  floor = new Floor();
  floor.order(1, 'buy 1 YES at 500');
  floor.order(2, 'sell 1 YES at 500');
  floor.resolve([1000, 0]);
});

const challenge = (id: number, stakeMilli = STAKE) =>
  floor.apply({
    type: 'ChallengeResolution',
    marketId: market,
    memberId: memberId(id),
    evidenceId: 77,
    stakeMilli: milli(stakeMilli),
  });
const decide = (upheld: boolean, id = 1) =>
  floor.apply({ type: 'DecideChallenge', marketId: marketId(id), upheld });
const propose = (payoutTicks: readonly number[]) => floor.apply(proposal({ payoutTicks }));
const withdraw = () =>
  floor.apply({ type: 'WithdrawResolution', marketId: market, officerId: memberId(FIRST) });
const confirm = () =>
  floor.apply({ type: 'ConfirmResolution', marketId: market, officerId: memberId(SECOND) });
const refusal = (code: string) => ({ answer: { type: 'Rejected', code }, events: [] });
const changed = (status: string, more: object) => ({
  type: 'ResolutionChanged',
  marketId: 1,
  status,
  payoutTicks: [1000, 0],
  isVoid: false,
  evidenceId: 0,
  challengeEndsAt: 0,
  stakeMilli: 0,
  ...more,
});

describe('a challenge', () => {
  it('stops the payment, and its stake goes to the treasury at once', () => {
    const { issued } = floor;
    expect(challenge(3).events).toEqual([
      changed('challenged', { actorId: 3, evidenceId: 77, stakeMilli: STAKE }),
      {
        type: 'Posted',
        kind: 'STAKE',
        reference: 1,
        entries: [
          { account: cashAccount(3), amountMilli: -STAKE, balanceMilli: 100_000 - STAKE },
          { account: TREASURY, amountMilli: STAKE, balanceMilli: STAKE - issued },
        ],
      },
    ]);
    expect(floor.market().resolution?.challenge).toEqual({ memberId: 3, stakeMilli: STAKE });
    expect(floor.pass(WEEK_MS)).toEqual([]);
    expect(floor.market().state).toBe('closed');
  });

  it('is decided before anything else is said: nobody proposes, withdraws, confirms or objects', () => {
    challenge(3);
    expect(propose([0, 1000])).toEqual(refusal('CHALLENGE_PENDING'));
    expect(withdraw()).toEqual(refusal('CHALLENGE_PENDING'));
    expect(challenge(4)).toEqual(refusal('CHALLENGE_PENDING'));
    expect(challenge(3)).toEqual(refusal('CHALLENGE_PENDING'));
    expect(confirm()).toEqual(refusal('NO_RESOLUTION'));
    expect(floor.member(4).cash).toBe(100_000);
  });

  it('is made with what is free, to the last milli-token', () => {
    expect(challenge(3, 100_001)).toEqual(refusal('INSUFFICIENT_FUNDS'));
    expect(challenge(3, 100_000).answer).toEqual({ type: 'Done' });
    expect(floor.member(3).cash).toBe(0);
  });

  it('does not take what backs an order', () => {
    floor.list({ market: 2 });
    floor.order(3, 'buy 100 YES at 800', { marketId: marketId(2) });
    expect(floor.member(3)).toMatchObject({ cash: 20_000, held: 80_000 });
    expect(challenge(3)).toEqual(refusal('INSUFFICIENT_FUNDS'));
  });

  it('without a stake is for everybody; with one it needs a trading account', () => {
    floor.must({ type: 'RegisterMember', memberId: memberId(5), trading: false });
    expect(challenge(5, 1)).toEqual(refusal('NO_TRADING_ACCOUNT'));
    expect(challenge(5, 0).events).toEqual([changed('challenged', { actorId: 5, evidenceId: 77 })]);
    expect(decide(true).events).toEqual([changed('overturned', { actorId: 0 })]);
  });

  it('can be made once by each member in a market', () => {
    challenge(3);
    decide(true);
    floor.resolve([1000, 0]);
    expect(challenge(3)).toEqual(refusal('ALREADY_CHALLENGED'));
    expect(challenge(4).answer).toEqual({ type: 'Done' });
  });

  it('is for active members', () => {
    floor.must({ type: 'SuspendMember', memberId: memberId(3) });
    floor.must({ type: 'RetireMember', memberId: memberId(4) });
    expect(challenge(3)).toEqual(refusal('MEMBER_SUSPENDED'));
    expect(challenge(4)).toEqual(refusal('MEMBER_LEFT'));
    expect(challenge(99)).toEqual(refusal('UNKNOWN_MEMBER'));
  });

  it('comes in time or not at all', () => {
    withdraw();
    expect(challenge(4)).toEqual(refusal('NOT_CHALLENGEABLE'));
    propose([1000, 0]);
    expect(challenge(4)).toEqual(refusal('NOT_CHALLENGEABLE'));
    confirm();
    floor.at += DEFAULT_POLICY.challengeMs;
    expect(challenge(4).answer).toEqual({ type: 'Rejected', code: 'NOT_CHALLENGEABLE' });
    expect([floor.market().state, floor.member(4).cash]).toEqual(['settling', 100_000]);
  });
});

describe('a challenge that is upheld', () => {
  beforeEach(() => {
    challenge(3);
  });

  it('brings the stake back, and another resolution can be proposed', () => {
    const { events } = decide(true);
    expect(events).toMatchObject([
      changed('overturned', { actorId: 0 }),
      {
        type: 'Posted',
        kind: 'STAKE_RETURNED',
        reference: 1,
        entries: [
          { account: TREASURY, amountMilli: -STAKE },
          { account: cashAccount(3), amountMilli: STAKE, balanceMilli: 100_000 },
        ],
      },
    ]);
    floor.settle(0);
    expect(floor.market()).toMatchObject({ state: 'settled', resolution: { challenge: null } });
    expect([floor.member(1).cash, floor.member(2).cash]).toEqual([99_500, 100_500]);
  });

  it('leaves nothing that could be confirmed, withdrawn or paid', () => {
    decide(true);
    expect(floor.pass(WEEK_MS)).toEqual([]);
    for (const act of [confirm, withdraw]) expect(act()).toEqual(refusal('NO_RESOLUTION'));
    expect(challenge(4)).toEqual(refusal('NOT_CHALLENGEABLE'));
  });

  it('brings it back to a member who was suspended meanwhile', () => {
    floor.must({ type: 'SuspendMember', memberId: memberId(3) });
    decide(true);
    expect(floor.member(3).cash).toBe(100_000);
  });

  it('leaves it to the treasury where the member has left', () => {
    floor.must({ type: 'RetireMember', memberId: memberId(3) });
    const { issued } = floor;
    expect(decide(true).events).toEqual([changed('overturned', { actorId: 0 })]);
    expect([floor.member(3).cash, floor.issued]).toEqual([0, issued]);
  });
});

describe('a challenge that is not upheld', () => {
  it('loses its stake, and what was confirmed is paid at once', () => {
    challenge(3);
    const { answer, events } = decide(false);
    expect(answer).toEqual({ type: 'Done' });
    expect(events.slice(0, 2)).toMatchObject([
      changed('confirmed', { actorId: 0, challengeEndsAt: floor.at }),
      { type: 'MarketStateChanged', state: 'settling' },
    ]);
    expect(floor.market()).toMatchObject({
      state: 'settled',
      resolution: { confirmerId: SECOND, challenge: { memberId: 3, stakeMilli: STAKE } },
    });
    expect([1, 2, 3].map((id) => floor.member(id).cash)).toEqual([100_500, 99_500, 100_000 - STAKE]);
    expect(floor.issued).toBe(400_000 - STAKE);
  });
});

describe('a decision', () => {
  it('is about a challenge that waits, and comes once', () => {
    expect(decide(true, 9)).toEqual(refusal('UNKNOWN_MARKET'));
    expect(decide(true)).toEqual(refusal('NO_CHALLENGE'));
    challenge(3);
    decide(true);
    for (const upheld of [true, false]) expect(decide(upheld)).toEqual(refusal('NO_CHALLENGE'));
    floor.resolve([0, 1000]);
    expect(decide(false)).toEqual(refusal('NO_CHALLENGE'));
    challenge(4);
    decide(false);
    for (const upheld of [true, false]) expect(decide(upheld)).toEqual(refusal('NO_CHALLENGE'));
  });
});

describe('stakes of challenges that are not decided', () => {
  const credit = () => {
    floor.must({ type: 'RegisterMember', memberId: memberId(6), trading: true });
    return floor.answer({ type: 'CreditAllowance', memberId: memberId(6) });
  };

  it('are not issued again meanwhile: the limit holds when they come back', () => {
    floor.setPolicy({ issueLimitMilli: floor.issued + 90_000 });
    challenge(3);
    expect(credit()).toMatchObject({ type: 'Rejected', code: 'TREASURY_LIMIT' });
    floor.list({ market: 2, subsidyMilli: 100_000, draft: true });
    const open = { type: 'OpenMarket', marketId: marketId(2), auctionEndsAt: 0 } as const;
    expect(floor.answer(open)).toMatchObject({ code: 'TREASURY_LIMIT' });
    decide(false);
    expect(floor.answer(open)).toEqual({ type: 'Done' });
  });

  it('are no longer owed once they are lost', () => {
    floor.setPolicy({ issueLimitMilli: floor.issued + 100_000 - STAKE });
    expect(credit()).toMatchObject({ code: 'TREASURY_LIMIT' });
    challenge(3);
    decide(false);
    expect(floor.answer({ type: 'CreditAllowance', memberId: memberId(6) })).toMatchObject({
      type: 'AllowancePaid',
    });
  });
});
