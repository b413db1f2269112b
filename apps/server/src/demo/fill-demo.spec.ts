import { openExchange, type RunningExchange, verifyJournal } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Claim } from '../database/entities/claim.js';
import { Evidence } from '../database/entities/evidence.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { ensureExchangeSetting } from '../database/exchange-setting.js';
import { openDatabase } from '../database/open-database.js';
import { hasMarket, isImported } from './demo-market.js';
import { DECIDER_ROLES, OFFICER_ROLES } from './demo-rows.js';
import { fillDemo } from './fill-demo.js';
import { OWN_IDEAS } from './own-ideas.js';
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
    ideaCount: 150,
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
  });

  afterAll(async () => {
    await exchange.close();
    await dataSource.destroy();
    await database.drop();
  });

  it('has the ideas, listed where they are open, and prices that differ', async () => {
    const ideas = await dataSource.getRepository(Idea).find();
    expect(ideas.filter(isImported)).toHaveLength(150);
    expect(ideas).toHaveLength(150 + OWN_IDEAS.length);
    for (const idea of ideas)
      expect([idea.title, exchange.view.market(idea.marketId) !== undefined]).toEqual([
        idea.title,
        hasMarket(idea),
      ]);
    const prices = [...exchange.view.markets()].map((market) => market.priceHalfTicks[0]);
    expect(new Set(prices).size).toBeGreaterThan(20);
  });

  it('shows the whole life of a market', () => {
    const markets = [...exchange.view.markets()];
    const states = new Set(
      markets.map(({ state, resolution }) => [state, resolution?.status].join(' ').trim()),
    );
    const expected = [
      'auction',
      'open',
      'halted',
      'closed proposed',
      'closed confirmed',
      'settled confirmed',
    ];
    expect([...states]).toEqual(expect.arrayContaining(expected));
    expect(markets.some(({ house, contracts }) => contracts === 2 && house !== null)).toBe(true);
    expect(markets.some(({ auction }) => (auction?.quantity ?? 0) > 0)).toBe(true);
    expect(markets.some(({ resolution }) => resolution?.isVoid)).toBe(true);
    expect(markets.some(({ flaggedAt }) => flaggedAt > 0)).toBe(true);
  });

  it('has markets of many outcomes, with words, traded by the crowd', async () => {
    const claims = await dataSource.getRepository(Claim).find();
    const open = claims.filter(({ marketId }) => exchange.view.market(marketId)?.state === 'open');
    expect(open.length).toBeGreaterThan(1);
    for (const { marketId, outcomes } of claims) {
      expect(exchange.view.market(marketId)?.contracts).toBe(outcomes.length);
    }
    for (const { marketId } of open) expect(exchange.view.market(marketId)?.tradeCount).toBeGreaterThan(0);
  });

  it('keeps what was said with each proposal, and where in the journal it is', async () => {
    const evidence = await dataSource.getRepository(Evidence).find();
    expect(evidence.length).toBeGreaterThan(4);
    for (const { sequence } of evidence) expect(Number(sequence)).toBeGreaterThan(0);
    const proposed = [...exchange.view.markets()].flatMap(({ resolution }) => resolution?.evidenceId ?? []);
    expect(evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(proposed));
  });

  it('lets visitors see a market being paid: the challenge window is short from now on', () => {
    expect(exchange.view.tradingPolicy.challengeMs).toBe(5 * 60_000);
    const soon = [...exchange.view.markets()].filter(({ state, resolution }) => {
      const endsAt = resolution?.challengeEndsAt ?? 0;
      return state === 'closed' && endsAt > 0 && endsAt <= exchange.view.at + 5 * 60_000;
    });
    expect(soon.length).toBeGreaterThan(0);
  });

  it('has eight seats, two officers, a crowd, and somebody who decides', async () => {
    const members = await dataSource.getRepository(Member).find({ order: { id: 'ASC' } });
    const last = members.length - 1;
    expect(members.map(({ crowd }) => crowd)).toEqual(members.map((_, place) => place > 9 && place < last));
    expect(members[last]).toMatchObject({ trading: false, roles: DECIDER_ROLES });
    for (const each of members.slice(8, 10))
      expect(each).toMatchObject({ trading: false, roles: OFFICER_ROLES });
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
  const deadline = Date.now() + 60_000;
  while (!happened()) {
    expect(Date.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
