import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openExchange, type RunningExchange, verifyJournal } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { ensureExchangeSetting } from '../database/exchange-setting.js';
import { openDatabase } from '../database/open-database.js';
import { fillDemo } from './fill-demo.js';
import { startCrowd } from './run-crowd.js';

const DAY = 24 * 3_600_000;

describe('a demo on a real database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let exchange: RunningExchange;
  const told: string[] = [];
  const log = (line: string) => told.push(line);
  const small = () => ({
    dataSource,
    connection: database.connection,
    log,
    ideaCount: 30,
    memberCount: 40,
    days: 10,
  });

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
    await ensureExchangeSetting(dataSource, { name: 'Demo', kind: 'demo', horizonDays: 30 });
    // The first attempt ends in the middle, as when the process is killed.
    const dying = (line: string) => {
      log(line);
      if (line.endsWith('40 %')) throw new Error('killed');
    };
    await expect(fillDemo({ ...small(), log: dying })).rejects.toThrow('killed');
    await fillDemo(small());
    exchange = await openExchange({ connection: database.connection });
  }, 60_000);

  afterAll(async () => {
    await exchange.close();
    await dataSource.destroy();
    await database.drop();
  });

  it('has the ideas, all of them listed, and prices that differ', async () => {
    const ideas = await dataSource.getRepository(Idea).find();
    expect(ideas).toHaveLength(30);
    for (const { marketId } of ideas) expect(exchange.view.market(marketId)?.state).toBe('open');
    expect(new Set([...exchange.view.markets()].map((market) => market.priceHalfTicks)).size).toBeGreaterThan(
      10,
    );
  });

  it('has eight seats, an operator and a crowd', async () => {
    const members = await dataSource.getRepository(Member).find({ order: { id: 'ASC' } });
    expect(members.map(({ crowd }) => crowd)).toEqual(members.map((_, place) => place > 8));
    expect(members[8]).toMatchObject({ trading: false, canSettle: true });
    const { amountMilli = 0 } = exchange.view.policy ?? {};
    for (const { id } of members.slice(0, 8)) {
      const { cashMilli, heldMilli } = exchange.view.balance(id);
      expect([cashMilli % amountMilli, heldMilli]).toEqual([0, 0]);
      expect(cashMilli).toBeGreaterThanOrEqual(2 * amountMilli);
    }
  });

  it('has a past of ten days that ends now', async () => {
    const [{ first, last, trades }] = await dataSource.query(
      'SELECT min(at_ms) AS first, max(at_ms) AS last, count(*) AS trades FROM trade',
    );
    expect(Number(trades)).toBeGreaterThan(200);
    expect(Number(first)).toBeLessThan(Date.now() - 9 * DAY);
    expect(Number(last)).toBeGreaterThan(Date.now() - DAY);
    expect(exchange.view.at).toBeLessThanOrEqual(Date.now());
    const days = await dataSource.query('SELECT count(*) AS trades FROM trade GROUP BY at_ms / $1', [DAY]);
    expect(days.length).toBeGreaterThanOrEqual(10);
  });

  it('can be verified', async () => {
    const { commands, problems } = await verifyJournal({ connection: database.connection });
    expect(problems).toEqual([]);
    expect(commands).toBeGreaterThan(1000);
  });

  it('is filled once', async () => {
    expect(await fillDemo(small())).toBeNull();
    expect(told.at(-1)).toBe("The demo's past: 90 %");
  });

  it('is traded in by its crowd, which stops when told to', async () => {
    const before = exchange.view.sequence;
    const crowd = await startCrowd({ exchange, dataSource, log, embedded: true, enabled: true, pauseMs: 2 });
    await waitUntil(() => exchange.view.sequence > before + 50);
    await crowd.stop();
    const stopped = exchange.view.sequence;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(exchange.view.sequence).toBe(stopped);
    await crowd.stop();
  });
});

async function waitUntil(happened: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!happened()) {
    expect(Date.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
