import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, DEFAULT_POLICY } from '@openfloor/exchange';
import { openExchangeOn, PostgresStore, type Submitted } from '@openfloor/journal';
import { marketId, memberId } from '@openfloor/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { fund, sql } from '../support/exchange-database.js';
import { SEED } from '../support/fault-campaign.js';
import { breachesOf } from '../support/fault-checker.js';
import { askAgain } from '../support/fault-client.js';
import { DyingStore, type Last } from '../support/fault-dying-store.js';
import { FaultExchange } from '../support/fault-exchange.js';
import { limitOrder, resolution } from '../support/trading.js';

const LOADERS = 8;
/** Two full chunks, and some that are left for a third one. */
const OWNERS = 4050;
const OFFICERS = [9001, 9002] as const;
/** Of two outcomes without a house, and of three with one. */
const [PLAIN, HOUSED] = [1, 4];

let database: TestDatabase;
let floor: FaultExchange;
let store: DyingStore;
beforeAll(async () => {
  database = await createTestDatabase();
  floor = await FaultExchange.open(database.url);
  await fund(floor.exchange, { members: LOADERS + OWNERS, markets: 1 });
  const officer = (id: number): Command => ({
    type: 'RegisterMember',
    memberId: memberId(id),
    trading: false,
  });
  const orders = Array.from({ length: OWNERS }, (_, n) => ordersOf(n)).flat();
  for (const part of [OFFICERS.map(officer), orders])
    await Promise.all(part.map((command) => floor.exchange.submit(command)));
  await floor.exchange.close();
  await open();
});
afterAll(async () => {
  await floor.close();
  await database.drop();
});

/** A share of each market for everybody: from each other in turn, and of each contract from the house. */
function ordersOf(n: number): Command[] {
  const one = { member: LOADERS + n + 1, side: 'buy', quantity: 1 } as const;
  return [
    limitOrder({ ...one, market: PLAIN, contract: n % 2, price: 500 }),
    limitOrder({ ...one, market: HOUSED, contract: n % 3, price: 400 }),
  ];
}

async function open(): Promise<void> {
  store = new DyingStore(await PostgresStore.connect(database.connection));
  floor.exchange = await openExchangeOn(store);
}

const rows = (text: string) => sql(database.connection, text);
const stateOf = (market: number) => floor.exchange.view.market(market)?.state;
const payOn = (market: number): Command => ({ type: 'ContinueSettlement', marketId: marketId(market) });

async function submit(command: Command): Promise<Submitted> {
  const outcome = await floor.exchange.submit(command);
  if (outcome.type === 'Refused') throw new Error(outcome.code);
  return outcome;
}

const answers = async (...commands: Command[]) =>
  (await Promise.all(commands.map(submit))).map(({ answer }) => answer);

async function escrowOf(market: number): Promise<number> {
  const [row] = await rows(`SELECT amount_milli FROM balance WHERE kind = 'escrow' AND owner_id = ${market}`);
  return Number(row?.amount_milli);
}

/** Accounts of members and of the house, what a market paid them and how often. */
const paidBy = (market: number) =>
  rows(`SELECT account_id, sum(amount_milli)::bigint AS paid, count(*)::int AS times FROM entry
    WHERE kind = 'SETTLEMENT' AND reference = ${market} AND account_id % 8 IN (1, 4) GROUP BY 1`);

/** The exchange crashes at the next chunk; its successor takes over. */
async function crashAtChunk(market: number, last: Last): Promise<void> {
  const died = store.dieAt('ContinueSettlement', last);
  void floor.exchange.submit(payOn(market));
  await died;
  floor.crash();
  await store.close();
  await open();
}

/** Returns the sequence from which on nothing may trade, and what the shares are worth. */
async function resolve(market: number, payouts: readonly number[]) {
  const [propose, confirm] = resolution(market, payouts, OFFICERS) as [Command, Command];
  const { sequence: closedAt } = await submit(propose);
  const worth = await escrowOf(market);
  expect(await answers(confirm, confirm)).toMatchObject([{ type: 'Done' }, { code: 'NO_RESOLUTION' }]);
  return { closedAt, worth };
}

/** With a window nobody is paid before its end, and then only when somebody asks. */
async function waitForWindow(market: number): Promise<void> {
  expect(await answers(payOn(market))).toMatchObject([{ code: 'MARKET_NOT_SETTLING' }]);
  while (stateOf(market) !== 'settling') await sleep(10);
  expect(await answers(payOn(market))).toMatchObject([{ type: 'SettlementPaid', members: 2000 }]);
}

/** F14. */
describe('a market that is settled while orders arrive', () => {
  it.each([
    ['at fractions and at once', PLAIN, [700, 300], 0],
    ['void, after a challenge window, with a house', HOUSED, [], 500],
  ] as const)(
    'pays everybody once, exactly its escrow, although it crashed twice in between (%s)',
    async (_, market, payouts, challengeMs) => {
      const before = floor.log.length;
      await submit({ type: 'SetTradingPolicy', policy: { ...DEFAULT_POLICY, challengeMs } });
      const load = floor.load(SEED + before);
      const watch = floor.watch(database.connection);
      await sleep(300);
      const { closedAt, worth } = await resolve(market, payouts);
      if (challengeMs > 0) await waitForWindow(market);
      expect([stateOf(market), (await paidBy(market)).length]).toEqual(['settling', 2000]);
      await crashAtChunk(market, 'lost');
      expect([stateOf(market), (await paidBy(market)).length]).toEqual(['settling', 2000]);
      await sleep(200);
      await crashAtChunk(market, 'durable');
      expect([stateOf(market), (await paidBy(market)).length]).toEqual(['settling', 4000]);
      const paid = { type: 'SettlementPaid', complete: true };
      expect(await answers(payOn(market), payOn(market))).toMatchObject([
        paid,
        { code: 'MARKET_NOT_SETTLING' },
      ]);
      await sleep(200);
      await load.stop();
      expect(await watch.stop()).toEqual([]);
      expect(await askAgain(floor, floor.log.read().slice(before))).toEqual([]);
      await expectPaid(market, { worth, closedAt });
    },
  );
});

async function expectPaid(market: number, { worth, closedAt }: { worth: number; closedAt: number }) {
  const again = [...resolution(market, [], OFFICERS), payOn(market)];
  const codes = ['MARKET_CLOSED', 'NO_RESOLUTION', 'MARKET_NOT_SETTLING'];
  expect(await answers(...again)).toMatchObject(codes.map((code) => ({ code })));
  expect([stateOf(market), await escrowOf(market)]).toEqual(['settled', 0]);
  const paid = await paidBy(market);
  expect(paid.length).toBeGreaterThanOrEqual(OWNERS);
  expect(paid.filter(({ times }) => times !== 1)).toEqual([]);
  expect(paid.reduce((sum, row) => sum + Number(row.paid), 0)).toBe(worth);
  expect(await rows(`SELECT FROM trade WHERE market_id = ${market} AND sequence > ${closedAt}`)).toEqual([]);
  expect(await rows(`SELECT FROM orders WHERE market_id = ${market} AND open > 0`)).toEqual([]);
  expect(await breachesOf({ connection: database.connection, log: floor.log })).toEqual([]);
}
