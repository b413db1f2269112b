import { memberId, milli, systemClock, ticks } from '@openfloor/kernel';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { openedMarket } from '../../../../test/support/trading.js';
import { Claim } from '../database/entities/claim.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { Setting } from '../database/entities/setting.js';
import { ensureExchangeSetting } from '../database/exchange-setting.js';
import { openDatabase } from '../database/open-database.js';
import { FIRST_POLICY } from '../schedule/allowance-schedule.js';
import { type RunningCrowd, startCrowd } from './run-crowd.js';

const LATER = new Date(Date.now() + 30 * 86_400_000);

describe('the live crowd', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let exchange: MemoryExchange;
  let running: RunningCrowd | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
    const members = Array.from({ length: 12 }, (_, place) => ({
      handle: `M${place}`,
      unit: 'U',
      crowd: place > 1,
    }));
    await dataSource.getRepository(Member).insert(members);
    const ideas = [1, 2, 3].map((place) => ({ title: `Idea ${place}`, topic: 'Core', closesAt: LATER }));
    await dataSource.getRepository(Idea).insert(ideas);
  });

  beforeEach(async () => {
    exchange = new MemoryExchange(systemClock);
    await exchange.submit(FIRST_POLICY);
    for (let id = 1; id <= 12; id++) {
      await exchange.submit({ type: 'RegisterMember', memberId: memberId(id), trading: true });
      await exchange.submit({ type: 'CreditAllowance', memberId: memberId(id) });
    }
    for (let id = 1; id <= 3; id++) {
      for (const command of openedMarket(id, { closesAt: LATER.getTime() })) await exchange.submit(command);
    }
    exchange.submitted.length = 0;
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    await dataSource.getRepository(Setting).clear();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function start(
    kind: 'demo' | 'real',
    options: { embedded?: boolean; enabled?: boolean } = {},
  ): Promise<void> {
    await ensureExchangeSetting(dataSource, { name: 'X', kind, horizonDays: 30 });
    const log = () => undefined;
    running = await startCrowd({
      dataSource,
      exchange,
      log,
      embedded: true,
      enabled: true,
      pauseMs: 1,
      ...options,
    });
  }

  it('trades in a demo, by members of the crowd only', async () => {
    await start('demo');
    await waitUntil(() => exchange.submitted.length > 100);
    for (const command of exchange.submitted) {
      expect('memberId' in command && command.memberId).toBeGreaterThan(2);
    }
  });

  it('trades the markets that officers list, too', async () => {
    const claim = { marketId: 4, ideaId: 1, question: 'How?', criteria: '', outcomes: ['A', 'B', 'C'] };
    const row = { ...claim, officerId: 1, listingKey: Buffer.of(1) };
    await dataSource.getRepository(Claim).insert(row);
    const terms = { contracts: 3, referenceTicks: [334, 333, 333].map(ticks), subsidyMilli: milli(200_000) };
    for (const command of openedMarket(4, { closesAt: LATER.getTime(), ...terms }))
      await exchange.submit(command);
    await start('demo');
    await waitUntil(() => (exchange.view.market(4)?.tradeCount ?? 0) > 0);
  });

  it.each([
    ['in a real exchange', 'real', {}],
    ['on a database that is not our own', 'demo', { embedded: false }],
    ['when it is switched off', 'demo', { enabled: false }],
  ] as const)('does nothing %s', async (_, kind, options) => {
    await start(kind, options);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(exchange.submitted).toEqual([]);
  });

  it('waits while the exchange is busy, and goes on', async () => {
    exchange.refuseAfter(0, 'BUSY');
    await start('demo');
    await waitUntil(() => exchange.submitted.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    // Without a wait it would be dozens.
    expect(exchange.submitted.length).toBeLessThan(4);
    exchange.refuseAfter(Number.POSITIVE_INFINITY, 'BUSY');
    await waitUntil(() => exchange.submitted.length > 5);
  });

  it('stops in the middle of a wait', async () => {
    exchange.refuseAfter(0, 'STOPPED');
    await start('demo');
    await waitUntil(() => exchange.submitted.length > 0);
    const before = Date.now();
    await running?.stop();
    expect(Date.now() - before).toBeLessThan(1_500);
  });
});

async function waitUntil(happened: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!happened()) {
    expect(Date.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
