import type { Command } from '@openfloor/exchange';
import { memberId, milli, systemClock } from '@openfloor/kernel';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { openedMarket } from '../../../../test/support/trading.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { LISTING_TERMS } from '../database/exchange-setting.js';
import { openDatabase } from '../database/open-database.js';
import { listNewIdeas } from './list-new-ideas.js';
import { type RunningListing, startListing } from './start-listing.js';

const LATER = new Date(Date.now() + 30 * 86_400_000);

describe('listing ideas as markets', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let exchange: MemoryExchange;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
    exchange = new MemoryExchange(systemClock);
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const propose = (count: number, closesAt = LATER) =>
    dataSource.getRepository(Idea).insert(
      Array.from({ length: count }, (_, place) => ({
        title: `Idea ${place}`,
        topic: 'Core',
        closesAt,
        referenceTicks: 400,
      })),
    );

  const list = (terms = LISTING_TERMS) => listNewIdeas(dataSource, exchange, terms);
  const submit = async (...commands: Command[]) => {
    for (const command of commands) await exchange.submit(command);
  };

  it('opens one market for each idea, on its terms', async () => {
    await propose(700);
    expect(await list()).toEqual({ listed: 700, waiting: 0, unlistable: [] });
    const ideas = await dataSource.getRepository(Idea).find();
    for (const idea of ideas) {
      const terms = { ideaId: idea.id, closesAt: LATER.getTime(), referenceTicks: [400, 600], state: 'open' };
      expect(exchange.view.market(idea.marketId)).toMatchObject(terms);
    }
  });

  it('asks nothing of the exchange the second time', async () => {
    await propose(3);
    await list();
    expect(await list()).toEqual({ listed: 0, waiting: 0, unlistable: [] });
    expect(exchange.submitted).toHaveLength(6);
  });

  it('tries again what the exchange was too busy for', async () => {
    await propose(5);
    exchange.refuseAfter(7, 'BUSY');
    expect(await list()).toMatchObject({ listed: 2, waiting: 3 });
    exchange.refuseAfter(Number.POSITIVE_INFINITY, 'BUSY');
    expect(await list()).toMatchObject({ listed: 3, waiting: 0 });
  });

  it('does not try to list an idea whose market would have closed', async () => {
    await propose(1, new Date('2020-01-01T16:00:00Z'));
    const reason = 'its market would have closed on 2020-01-01T16:00:00.000Z';
    expect(await list()).toEqual({
      listed: 0,
      waiting: 0,
      unlistable: [{ ideaId: 1, reason }],
    });
    expect(exchange.submitted).toEqual([]);
  });

  describe('from now on', () => {
    const told: string[] = [];
    let listing: RunningListing;

    beforeEach(async () => {
      told.length = 0;
      await propose(2);
      listing = await startListing({ dataSource, exchange, log: (line) => told.push(line), everyMs: 20 });
    });

    afterEach(() => listing.stop());

    it('has listed what was there when it starts, and finds what comes', async () => {
      expect([...exchange.view.markets()]).toHaveLength(2);
      await propose(2);
      await until(() => [...exchange.view.markets()].length === 4);
    });

    it('lists at once when told to look', async () => {
      await listing.stop();
      await propose(1);
      await listing.look();
      expect([...exchange.view.markets()]).toHaveLength(3);
    });

    it('tells once what cannot be listed', async () => {
      await propose(1, new Date(0));
      await until(() => told.length > 0);
      await propose(1);
      await until(() => [...exchange.view.markets()].length === 3);
      expect(told).toEqual([
        'Idea 3 cannot be listed: its market would have closed on 1970-01-01T00:00:00.000Z.',
      ]);
    });

    it('survives a database that is away', async () => {
      await listing.stop();
      // No look of its own may be under way when the connections are taken away.
      const seldom = { dataSource, exchange, log: (line: string) => told.push(line), everyMs: 3_600_000 };
      listing = await startListing(seldom);
      await dataSource.destroy();
      await listing.look();
      expect(told[0]).toMatch(/^New ideas could not be listed: /);
      await dataSource.initialize();
      await propose(1);
      await listing.look();
      expect([...exchange.view.markets()]).toHaveLength(3);
    });

    it('stops for good', async () => {
      await listing.stop();
      await propose(1);
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect([...exchange.view.markets()]).toHaveLength(2);
    });
  });

  it('gives the market a house, so that there is a price to trade at from the first moment', async () => {
    await propose(1);
    await list();
    const { house, stakes } = exchange.core.state.markets.get(1) ?? {};
    expect(stakes?.size).toBe(0);
    expect(house?.touches[0]).toMatchObject({ bidTicks: expect.any(Number), askTicks: expect.any(Number) });
    expect(exchange.core.state.markets.get(1)?.subsidyMilli).toBe(LISTING_TERMS.subsidyMilli);
  });

  it('lists without a house where the limits leave none', async () => {
    const { tradingPolicy } = exchange.core.state;
    await submit({ type: 'SetTradingPolicy', policy: { ...tradingPolicy, subsidyLimitMilli: milli(0) } });
    await propose(1);
    expect(await list()).toMatchObject({ listed: 1 });
    expect(exchange.core.state.markets.get(1)).toMatchObject({ state: 'open', subsidyMilli: 0, house: null });
  });

  it('begins with an auction where the exchange is set up so', async () => {
    await propose(1);
    await list({ subsidyMilli: 0, auctionMinutes: 60 });
    const { state, until = 0 } = exchange.view.market(1) ?? {};
    expect(state).toBe('auction');
    expect(until - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('makes the proposer an insider, once the exchange knows them', async () => {
    await dataSource.getRepository(Member).insert({ handle: 'Ada', unit: 'U' });
    const idea = { title: 'Mine', topic: 'Core', closesAt: LATER, proposerId: 1 };
    await dataSource.getRepository(Idea).insert(idea);
    expect(await list()).toMatchObject({ listed: 0, waiting: 1 });
    await submit({ type: 'RegisterMember', memberId: memberId(1), trading: true });
    expect(await list()).toMatchObject({ listed: 1, waiting: 0 });
    expect(exchange.core.state.markets.get(1)?.insiders).toEqual([1]);
  });

  it('opens the draft that a crash left behind', async () => {
    await propose(1);
    const [draft] = openedMarket(1, { closesAt: LATER.getTime() });
    await submit(draft as Command);
    expect(await list()).toMatchObject({ listed: 1, waiting: 0 });
    expect(exchange.view.market(1)?.state).toBe('open');
  });

  it('takes a market that is there already for listed', async () => {
    await propose(1);
    const view = exchange.view.market.bind(exchange.view);
    await submit(...openedMarket(1, { closesAt: LATER.getTime() }));
    exchange.view.market = (id) => (id === 1 ? undefined : view(id));
    expect(await list()).toMatchObject({ listed: 1, waiting: 0 });
  });
});

async function until(happened: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!happened()) {
    expect(Date.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
