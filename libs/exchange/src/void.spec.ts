import { marketId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSES_AT, Floor, proposal, WEEK_MS } from '../../../test/support/floor.js';

const HOUR_MS = 3_600_000;
const market = marketId(1);

let floor: Floor;

const propose = () => floor.apply(proposal({ payoutTicks: [] }));
const flag = () => floor.must({ type: 'FlagMarket', marketId: market });

/** Two members trade one share of YES, so that this is the price. */
function tradeAt(ticks: number): void {
  floor.order(1, `buy 1 YES at ${ticks}`);
  floor.order(2, `sell 1 YES at ${ticks}`);
}

/** What a void would pay now. */
function voided(): readonly number[] {
  propose();
  const { resolution } = floor.market();
  expect(resolution?.isVoid).toBe(true);
  return resolution?.payoutTicks ?? [];
}

describe('a void', () => {
  beforeEach(() => {
    floor = new Floor({ closesAt: 10 * CLOSES_AT, referenceTicks: [370, 630] });
  });

  it('pays the time-weighted price of the week before the flag', () => {
    tradeAt(300);
    floor.at += WEEK_MS / 2;
    tradeAt(600);
    floor.at += WEEK_MS / 2;
    flag();
    floor.at += WEEK_MS;
    expect(voided()).toEqual([450, 550]);
  });

  it('takes the proposal as the flag where nobody flagged', () => {
    tradeAt(300);
    floor.at += WEEK_MS / 4;
    tradeAt(700);
    floor.at += (3 * WEEK_MS) / 4;
    expect(voided()).toEqual([600, 400]);
  });

  it('forgets what was more than a week before', () => {
    tradeAt(900);
    floor.at += 3 * WEEK_MS;
    tradeAt(300);
    floor.at += WEEK_MS + 60_000;
    flag();
    expect(voided()).toEqual([300, 700]);
  });

  it('counts from the opening of a market that is younger than a week', () => {
    tradeAt(200);
    floor.at += 100 * HOUR_MS;
    tradeAt(500);
    floor.at += 50 * HOUR_MS;
    flag();
    expect(voided()).toEqual([300, 700]);
  });

  it('ends with trading where that ended before the flag', () => {
    tradeAt(300);
    floor.at += WEEK_MS / 2;
    tradeAt(600);
    floor.at += WEEK_MS / 2;
    floor.must({ type: 'CloseMarket', marketId: market });
    floor.at += 3 * WEEK_MS;
    flag();
    floor.at += WEEK_MS;
    expect(voided()).toEqual([450, 550]);
  });

  it('still knows the week before the flag when trading ended long after it', () => {
    tradeAt(300);
    floor.at += WEEK_MS / 2;
    tradeAt(600);
    floor.at += WEEK_MS / 2;
    flag();
    floor.at += 4 * WEEK_MS;
    floor.must({ type: 'CloseMarket', marketId: market });
    expect(voided()).toEqual([450, 550]);
  });

  it('counts halts at the price before them', () => {
    tradeAt(300);
    floor.at += WEEK_MS / 4;
    floor.must({ type: 'HaltMarket', marketId: market, reason: 'OFFICER' });
    floor.at += WEEK_MS / 4;
    floor.must({ type: 'ResumeMarket', marketId: market });
    tradeAt(700);
    floor.at += WEEK_MS / 2;
    flag();
    expect(voided()).toEqual([500, 500]);
  });

  it('pays the reference where nothing ever traded, whatever was bid', () => {
    floor.order(1, 'buy 1 YES at 800');
    floor.order(2, 'sell 1 YES at 850');
    floor.at += WEEK_MS;
    flag();
    expect(voided()).toEqual([370, 630]);
  });

  it('pays the reference where the market was closed before it opened', () => {
    floor.list({ market: 2, referenceTicks: [123, 877], auctionEndsAt: floor.at + HOUR_MS });
    floor.resolve([], 2);
    expect(floor.market(2).resolution?.payoutTicks).toEqual([123, 877]);
  });

  it('pays the last price where the market was open for no time at all', () => {
    tradeAt(300);
    expect(voided()).toEqual([300, 700]);
  });

  it('shares one token out in proportion, the contract that never traded at its reference', () => {
    floor.list({ market: 2, contracts: 3, closesAt: 10 * CLOSES_AT, referenceTicks: [400, 400, 200] });
    const there = { marketId: marketId(2) };
    for (const [contract, price] of [
      ['A', 300],
      ['B', 600],
    ] as const) {
      floor.order(1, `buy 1 ${contract} at ${price}`, there);
      floor.order(2, `sell 1 ${contract} at ${price}`, there);
    }
    floor.at += WEEK_MS;
    floor.resolve([], 2);
    // 300, 600 and 200 of 1100: 272 8/11, 545 5/11, 181 9/11, and two ticks are left.
    expect(floor.market(2).resolution?.payoutTicks).toEqual([273, 545, 182]);
  });

  it('is confirmed, can be challenged, and is paid like any resolution', () => {
    tradeAt(300);
    floor.at += WEEK_MS;
    expect(floor.settleBy([])).toMatchObject({ members: 2, amountMilli: 1_000, complete: true });
    expect([floor.member(1).cash, floor.member(2).cash]).toEqual([100_000, 100_000]);
  });
});
