import type { Command } from '@openfloor/exchange';
import { openExchange, type RunningExchange } from '@openfloor/journal';
import { type Clock, memberId } from '@openfloor/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { fund, sql } from '../support/exchange-database.js';
import { SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { limitOrder, openedMarket, randomOrder, seeded } from '../support/trading.js';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 5, 15, 12);
const SIZE = { members: 6, markets: 2 };
/** Closes half an hour after noon. */
const SHORT = 3;

/** A machine whose clock can be set. */
class SettableClock implements Clock {
  wall = NOON;
  elapsed = 0;
  /** Milliseconds that the "monotonic" clock jumps to and fro with every look at it. */
  strobe = 0;
  private looks = 0;
  wallMs = () => this.wall;
  monotonicMs = () => this.elapsed + (this.looks++ % 2 === 0 ? this.strobe : -this.strobe);
}

let database: TestDatabase;
let clock: SettableClock;
let exchange: RunningExchange;
const open = async () => openExchange({ connection: database.connection, clock });
const submit = async (command: Command) => {
  const outcome = await exchange.submit(command);
  if (outcome.type === 'Refused') throw new Error(outcome.code);
  return outcome;
};
const trade = async (count: number) => {
  const random = seeded(SEED);
  for (let n = 0; n < count; n++) {
    clock.elapsed += random(20);
    await submit(randomOrder(random, SIZE));
  }
};
const credit = async () => (await submit({ type: 'CreditAllowance', memberId: memberId(1) })).answer;
const inShort = limitOrder({ member: 2, market: SHORT, side: 'buy', price: 400, quantity: 3 });
/** Open for as long as that market is. */
const tillThen = {
  ...limitOrder({ member: 2, market: 1, side: 'buy', price: 400, quantity: 3 }),
  timeInForce: 'GTD',
  expiresAt: NOON + HOUR / 2,
} as const;
const waits = () => exchange.view.openOrdersOf(2).some(({ expiresAt }) => expiresAt > 0);

beforeEach(async () => {
  database = await createTestDatabase();
  clock = new SettableClock();
  exchange = await open();
  await fund(exchange, SIZE);
  for (const command of openedMarket(SHORT, { closesAt: NOON + HOUR / 2 })) await submit(command);
  await submit(inShort);
  await submit(tillThen);
});
afterEach(async () => {
  await exchange.close();
  await database.drop();
});

const jumps: [name: string, wall: number][] = [
  ['an hour ahead', NOON + HOUR],
  ['an hour back', NOON - HOUR],
  ['to 2038', 2 ** 31 * 1000],
  ['to 1970', 0],
];

/** F9, I11. */
describe('a clock that jumps', () => {
  it.each(jumps)('%s reaches no running exchange', async (_, wall) => {
    const { at } = exchange.view;
    clock.wall = wall;
    clock.elapsed += 1000;
    await trade(30);
    expect(exchange.view.at).toBe(at + clock.elapsed);
    expect([exchange.view.market(SHORT)?.state, waits()]).toEqual(['open', true]);
    expect(await breachesOf({ connection: database.connection })).toEqual([]);
  });

  it.each(jumps)('%s between two starts never takes time back', async (_, wall) => {
    await trade(20);
    const before = exchange.view.at;
    await exchange.close();
    clock.wall = wall;
    exchange = await open();
    await trade(20);
    expect(exchange.view.at).toBeGreaterThanOrEqual(Math.max(before, wall));
    const isOver = wall > NOON + HOUR / 2;
    expect([exchange.view.market(SHORT)?.state, waits()]).toEqual(
      isOver ? ['closed', false] : ['open', true],
    );
    const { answer } = await submit(inShort);
    expect(answer).toMatchObject(isOver ? { code: 'MARKET_CLOSED' } : { type: 'OrderPlaced' });
    expect(await breachesOf({ connection: database.connection })).toEqual([]);
  });

  it('that strobes changes no order, even where the monotonic one does', async () => {
    clock.strobe = 5000;
    for (let n = 0; n < 10; n++) {
      clock.wall = NOON + (n % 2 === 0 ? HOUR : -HOUR);
      await trade(10);
    }
    expect(await breachesOf({ connection: database.connection })).toEqual([]);
  });

  it('pays one allowance for all the periods that it skipped, and none again when it is set right', async () => {
    expect(await credit()).toMatchObject({ code: 'ALLOWANCE_ALREADY_CREDITED' });
    await exchange.close();
    clock.wall = 2 ** 31 * 1000;
    exchange = await open();
    expect(await credit()).toMatchObject({ type: 'AllowancePaid', amountMilli: 1_000_000 });
    await exchange.close();
    clock.wall = NOON;
    exchange = await open();
    expect(await credit()).toMatchObject({ code: 'ALLOWANCE_ALREADY_CREDITED' });
    const paid = "SELECT count(*)::int AS paid FROM entry WHERE account_id = 9 AND kind = 'ALLOWANCE'";
    expect(await sql(database.connection, paid)).toEqual([{ paid: 2 }]);
    expect(await breachesOf({ connection: database.connection })).toEqual([]);
  });
});
