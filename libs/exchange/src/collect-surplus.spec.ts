import { memberId, milli } from '@openfloor/kernel';
import { cashAccount, TREASURY } from '@openfloor/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor } from '../../../test/support/floor.js';
import { SURPLUS_CHUNK } from './commands/collect-surplus.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const collect = (keepMilli: number, afterMemberId = 0) =>
  floor.apply({ type: 'CollectSurplus', season: 3, keepMilli: milli(keepMilli), afterMemberId });
const cash = () => [1, 2, 3, 4].map((id) => floor.member(id).cash);

/** 1 sells to 2 what 2 overpays, so that they have 140 and 60 tokens free. */
function transfer() {
  floor.order(1, 'buy 50 NO at 100');
  floor.order(2, 'buy 50 YES at 900');
  floor.settle(100);
}

describe("a season's end", () => {
  it('takes what is free above the starting amount back to the treasury, and nothing else', () => {
    transfer();
    expect(cash()).toEqual([140_000, 60_000, 100_000, 100_000]);
    const { answer, events } = collect(100_000);
    expect(answer).toEqual({
      type: 'SurplusCollected',
      members: 1,
      amountMilli: 40_000,
      throughMemberId: 1,
      complete: true,
    });
    expect(events).toMatchObject([
      {
        type: 'Posted',
        kind: 'SEASON',
        reference: 3,
        entries: [
          { account: cashAccount(memberId(1)), amountMilli: -40_000, balanceMilli: 100_000 },
          { account: TREASURY, amountMilli: 40_000 },
        ],
      },
    ]);
    expect(cash()).toEqual([100_000, 60_000, 100_000, 100_000]);
  });

  it('leaves shares, open orders and what backs them as they are', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.order(2, 'buy 10 NO at 600');
    floor.order(1, 'buy 100 YES at 300');
    const before = floor.member(1);
    collect(10_000);
    expect(floor.member(1)).toEqual({ ...before, cash: 10_000 });
    expect(floor.ladder).toEqual(['---', '300 x 100']);
    expect(before).toMatchObject({ held: 30_000, yes: 10 });
  });

  it('changes nothing a second time', () => {
    collect(70_000);
    const again = collect(70_000);
    expect(again.answer).toMatchObject({ members: 0, amountMilli: 0, throughMemberId: 0, complete: true });
    expect(again.events).toEqual([]);
  });

  it('goes on after the one who was asked last, in the order of ids', () => {
    const { answer, events } = collect(70_000, 2);
    expect(answer).toMatchObject({ members: 2, amountMilli: 60_000, throughMemberId: 4, complete: true });
    expect(events).toHaveLength(2);
    expect(cash()).toEqual([100_000, 100_000, 70_000, 70_000]);
  });

  it('takes from who is suspended like from everybody, and from who left there is nothing to take', () => {
    floor.apply({ type: 'SuspendMember', memberId: memberId(1) });
    floor.apply({ type: 'RetireMember', memberId: memberId(2) });
    expect(collect(70_000).answer).toMatchObject({ members: 3, amountMilli: 90_000 });
    expect(cash()).toEqual([70_000, 0, 70_000, 70_000]);
  });

  it('asks so many members by one command, and says where to go on', () => {
    for (let id = 1000; id < 1000 + SURPLUS_CHUNK; id++) floor.join(id);
    const first = collect(99_000).answer;
    expect(first).toMatchObject({ members: SURPLUS_CHUNK, complete: false });
    const throughMemberId = first.type === 'SurplusCollected' ? first.throughMemberId : 0;
    expect(collect(99_000, throughMemberId).answer).toMatchObject({ members: 4, complete: true });
    expect(collect(99_000).answer).toMatchObject({ members: 0, complete: true });
  });

  it('leaves a market that pays later to pay', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.order(2, 'buy 10 NO at 600');
    collect(50_000);
    floor.settle(1000);
    expect(cash().slice(0, 2)).toEqual([60_000, 50_000]);
  });
});
