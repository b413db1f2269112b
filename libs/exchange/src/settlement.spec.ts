import { marketId, memberId } from '@openfloor/kernel';
import { houseAccount } from '@openfloor/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { Floor } from '../../../test/support/floor.js';
import { SETTLEMENT_CHUNK } from './commands/settle-market.js';
import { Core } from './core.js';
import { decodeSnapshot, encodeSnapshot } from './snapshot.js';

const market = marketId(1);
const next = { type: 'ContinueSettlement', marketId: market } as const;

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
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
    const paid = { type: 'SettlementPaid', members: 2, amountMilli: 10_000, complete: true };
    expect(floor.settle(yesTicks)).toEqual(paid);
    const cash = [floor.member(1).cash, floor.member(2).cash, floor.member(3).cash];
    expect(cash).toEqual([first, second, 100_000]);
    expect([floor.escrow, floor.member(3).held]).toEqual([0, 0]);
  });

  it('happens once', () => {
    floor.settle(1000);
    expect(floor.answer(next)).toEqual({ type: 'Rejected', code: 'MARKET_NOT_SETTLING' });
  });

  it('is not asked for before its time', () => {
    expect(floor.answer(next)).toEqual({ type: 'Rejected', code: 'MARKET_NOT_SETTLING' });
    floor.resolve([1000, 0]);
    expect(floor.answer(next)).toEqual({ type: 'Rejected', code: 'MARKET_NOT_SETTLING' });
    expect(floor.answer({ ...next, marketId: marketId(9) })).toEqual({
      type: 'Rejected',
      code: 'UNKNOWN_MARKET',
    });
  });

  it('leaves nothing behind', () => {
    floor.settle(1000);
    expect(floor.market()).toMatchObject({ state: 'settled', setsOutstanding: 0, house: null });
    expect(floor.market().stakes.size).toBe(0);
    expect(floor.market().prices[0]?.entries()).toEqual([]);
  });
});

describe('a house', () => {
  it('is paid last, and what is left of its subsidy goes back to the treasury', () => {
    floor.list({ market: 2, subsidyMilli: 100_000 });
    const there = { marketId: marketId(2) };
    floor.order(1, 'buy 20 YES at 999', there);
    const cost = 100_000 - floor.member(1).cash;
    expect(floor.houseCash(2)).toBe(100_000 + cost - 20_000);
    floor.resolve([1000, 0], 2);
    floor.pass(floor.core.state.tradingPolicy.challengeMs);
    const { answer, events } = floor.apply({ ...next, ...there });
    expect(answer).toEqual({ type: 'SettlementPaid', members: 1, amountMilli: 20_000, complete: true });
    expect(floor.houseCash(2)).toBe(0);
    expect(floor.issued).toBe(400_000 + 20_000 - cost);
    expect(events.slice(-3)).toMatchObject([
      { type: 'HouseChanged', shares: [0, 0] },
      { type: 'Posted', kind: 'SUBSIDY', reference: 2, entries: [{ account: houseAccount(2) }, {}] },
      { type: 'MarketStateChanged', state: 'settled' },
    ]);
  });

  it('gets its shares paid', () => {
    floor.list({ market: 2, subsidyMilli: 100_000 });
    floor.order(1, 'buy 20 YES at 999', { marketId: marketId(2) });
    const cost = 100_000 - floor.member(1).cash;
    floor.resolve([0, 1000], 2);
    floor.pass(floor.core.state.tradingPolicy.challengeMs);
    const paid = floor.answer({ ...next, marketId: marketId(2) });
    expect(paid).toMatchObject({ members: 1, amountMilli: 20_000 });
    expect(floor.issued).toBe(400_000 - cost);
  });
});

describe('a market of many', () => {
  const crowd = 2 * SETTLEMENT_CHUNK + 1;

  /** Everyone owns one share; laws are checked at the end, as each check looks at everybody. */
  beforeEach(() => {
    const { core, at } = floor;
    let sequence = 1000;
    for (let id = 1001; id < 1001 + crowd + 1; id++) {
      const member = memberId(id);
      core.apply({ type: 'RegisterMember', memberId: member, trading: true }, { sequence: sequence++, at });
      core.apply({ type: 'CreditAllowance', memberId: member }, { sequence: sequence++, at });
      const order = floor.parse(id, id % 2 === 0 ? 'buy 1 YES at 500' : 'buy 1 NO at 500');
      core.apply(order, { sequence: sequence++, at });
    }
    floor.answer({ type: 'RetireMember', memberId: memberId(1002) });
  });

  it('pays in chunks of 2,000 members, each of them once', () => {
    const chunk = { members: SETTLEMENT_CHUNK, complete: false };
    expect(floor.settle(1000)).toMatchObject({ ...chunk, amountMilli: 1_000_000 });
    expect(floor.answer(next)).toMatchObject(chunk);
    expect(floor.answer(next)).toMatchObject({ members: 2, amountMilli: 1_000, complete: true });
    expect([1002, 1003, 1004].map((id) => floor.member(id).cash)).toEqual([0, 99_500, 100_500]);
    expect(floor.escrow).toBe(0);
  });

  it('goes on exactly where it was cut', () => {
    floor.settle(1000);
    const copy = new Core(decodeSnapshot(encodeSnapshot(floor.core.state)));
    const stamps = [1, 2].map((n) => ({ sequence: 1_000_000 + n, at: floor.at }));
    for (const stamp of stamps) expect(copy.apply(next, stamp)).toEqual(floor.core.apply(next, stamp));
    expect(encodeSnapshot(copy.state)).toEqual(encodeSnapshot(floor.core.state));
  });
});
