import { Core, decodeCommand } from '@openfloor/exchange';
import {
  ExchangeInUse,
  openExchange,
  openExchangeOn,
  PostgresStore,
  type RunningExchange,
  verifyJournal,
} from '@openfloor/journal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { fund, sql } from '../support/exchange-database.js';
import { databaseError, FaultyStore, lostAfter, lostBefore } from '../support/faulty-store.js';
import { limitOrder } from '../support/trading.js';

const SIZE = { members: 4, markets: 2 };
const order = (member: number, market = 1) =>
  limitOrder({ member, market, side: 'buy', price: 100 * member, quantity: 5 });

let database: TestDatabase;
let store: FaultyStore;
let exchange: RunningExchange;

beforeEach(async () => {
  database = await createTestDatabase();
  store = new FaultyStore(await PostgresStore.connect(database.connection));
  exchange = await openExchangeOn(store);
  await fund(exchange, SIZE);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await exchange.close();
  await database.drop();
});

const openOrders = () => sql(database.connection, 'SELECT member_id, open FROM orders ORDER BY order_id');
const expectClean = async () =>
  expect((await verifyJournal({ connection: database.connection })).problems).toEqual([]);

/** SQLSTATE classes of law 8 and what a broken socket says. */
const passing = ['08006', '40001', '53100', '57P01', 'ECONNRESET'];

describe('a commit that fails', () => {
  it.each(passing)('by %s before it is durable is sent again as it was', async (code) => {
    store.commits.push(lostBefore(code), lostBefore(code));
    const outcomes = await Promise.all([exchange.submit(order(1)), exchange.submit(order(2))]);
    expect(outcomes.map((outcome) => outcome.type)).toEqual(['Submitted', 'Submitted']);
    expect(await openOrders()).toEqual([
      { member_id: '1', open: '5' },
      { member_id: '2', open: '5' },
    ]);
    expect(store.reconnects).toBe(2);
    await expectClean();
  });

  it.each(passing)('by %s after it is durable is not done twice', async (code) => {
    store.commits.push(lostAfter(code));
    const outcome = await exchange.submit(order(1), { key: 'once' });
    expect(outcome).toMatchObject({ type: 'Submitted', answer: { type: 'OrderPlaced' } });
    expect(await openOrders()).toHaveLength(1);
    expect(await exchange.submit(order(1), { key: 'once' })).toMatchObject({ repeated: true });
    await expectClean();
  });

  it.each(['XX000', 'ERR_SSL_DECRYPTION_FAILED'])(
    'by %s, which nobody knows, after it is durable is answered as what it is',
    async (code) => {
      store.commits.push(lostAfter(code));
      const [first, second, third] = await Promise.all([
        exchange.submit(order(1), { key: 'k' }),
        exchange.submit(order(2)),
        exchange.submit(order(3, 2), { key: 'k' }),
      ]);
      for (const outcome of [first, second, third])
        expect(outcome).toMatchObject({ type: 'Submitted', answer: { type: 'OrderPlaced' } });
      expect(await openOrders()).toHaveLength(3);
      expect([exchange.view.market(1)?.state, exchange.view.market(2)?.state]).toEqual(['open', 'open']);
      await expectClean();
    },
  );

  it('for another reason once is rebuilt and done one by one', async () => {
    store.commits.push(lostBefore('23505'));
    const outcomes = await Promise.all([exchange.submit(order(1)), exchange.submit(order(2))]);
    expect(outcomes).toMatchObject([
      { answer: { type: 'OrderPlaced' } },
      { answer: { type: 'OrderPlaced' } },
    ]);
    expect(exchange.failures).toMatchObject({ batches: 1, commands: 0 });
    await expectClean();
  });

  it('for another reason twice answers INTERNAL to that command alone and halts its market', async () => {
    const poisoned = (batch: Parameters<FaultyStore['commit']>[0], really: () => Promise<void>) =>
      batch.rows.some((row) => isOrderOf(row.command, 3)) ? Promise.reject(databaseError('23514')) : really();
    // The batch of three, then each of them alone.
    store.commits.push(poisoned, poisoned, poisoned, poisoned);
    const outcomes = await Promise.all(
      [order(1), order(3, 2), order(2)].map((command) => exchange.submit(command)),
    );
    expect(outcomes).toMatchObject([
      { answer: { type: 'OrderPlaced' } },
      { answer: { type: 'Rejected', code: 'INTERNAL' } },
      { answer: { type: 'OrderPlaced' } },
    ]);
    expect([exchange.view.market(1)?.state, exchange.view.market(2)?.state]).toEqual(['open', 'halted']);
    expect(await openOrders()).toHaveLength(2);
    expect(exchange.failures).toMatchObject({ batches: 2, commands: 1, lastAt: expect.any(Number) });
    await expectClean();
  });

  it('because apply threw is handled the same way', async () => {
    const apply = Core.prototype.apply;
    vi.spyOn(Core.prototype, 'apply').mockImplementation(function (this: Core, command, stamp) {
      if (command.type === 'PlaceOrder' && command.memberId === 3) throw new Error('a bug');
      return apply.call(this, command, stamp);
    });
    const outcomes = await Promise.all(
      [order(1), order(3, 2), order(2)].map((command) => exchange.submit(command)),
    );
    expect(outcomes).toMatchObject([
      { answer: { type: 'OrderPlaced' } },
      { answer: { code: 'INTERNAL' } },
      { answer: { type: 'OrderPlaced' } },
    ]);
    expect(exchange.view.market(2)?.state).toBe('halted');
    await expectClean();
  });
});

function isOrderOf(bytes: Uint8Array, member: number): boolean {
  const command = decodeCommand(bytes);
  return command.type === 'PlaceOrder' && command.memberId === member;
}

describe('two writers', () => {
  it('are prevented: the second is told to stop the first', async () => {
    await expect(openExchange({ connection: database.connection })).rejects.toThrow(ExchangeInUse);
  });

  it('cannot both commit: the one whose epoch is old stops and answers nothing', async () => {
    await sql(database.connection, 'UPDATE partition SET epoch = epoch + 1');
    expect(await exchange.submit(order(1))).toEqual({ type: 'Refused', code: 'STOPPED' });
    expect((await exchange.failed).message).toMatch(/replaced by epoch/);
    expect(await openOrders()).toEqual([]);
    expect(await exchange.submit(order(1))).toEqual({ type: 'Refused', code: 'STOPPED' });
  });
});

describe('a full queue', () => {
  it('answers BUSY and loses nothing that it took', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 9000 }, () =>
        exchange.submit({ type: 'HaltMarket', marketId: order(1).marketId, reason: 'OFFICER' }),
      ),
    );
    const busy = outcomes.filter((outcome) => outcome.type === 'Refused');
    expect(busy.length).toBeGreaterThan(0);
    expect(new Set(busy.map((outcome) => (outcome.type === 'Refused' ? outcome.code : '')))).toEqual(
      new Set(['BUSY']),
    );
    await expectClean();
  });
});
