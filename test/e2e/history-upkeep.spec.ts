import type { RunningExchange } from '@openfloor/journal';
import { safeInteger, ticks } from '@openfloor/kernel';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { appendChunk } from '../../apps/server/src/history/append-chunk.js';
import { checkHistory } from '../../apps/server/src/history/check-history.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openFunded } from '../support/exchange-database.js';
import { limitOrder, openedMarket, randomOrder, resolution, seeded } from '../support/trading.js';

const SIZE = { members: 5, markets: 3 };
const THREE = { contracts: 3, referenceTicks: [ticks(400), ticks(300), ticks(300)] };

describe('the tables of the history', () => {
  let database: TestDatabase;
  let source: DataSource;
  let exchange: RunningExchange;

  beforeEach(async () => {
    database = await createTestDatabase();
    source = await openDatabase(database.url);
    exchange = await openFunded(database.connection, { members: SIZE.members, markets: 2 });
    for (const command of openedMarket(3, THREE)) await exchange.submit(command);
  });
  afterEach(async () => {
    await exchange.close();
    await source.destroy();
    await database.drop();
  });

  async function trade(orders: number, seed: number): Promise<void> {
    const random = seeded(seed);
    await Promise.all(Array.from({ length: orders }, () => exchange.submit(randomOrder(random, SIZE))));
  }

  /** Takes the next chunk in, in a transaction of its own; the last command that it took. */
  const append = async (entries?: number, by = source): Promise<number> =>
    safeInteger(await by.transaction((manager) => appendChunk(manager, entries)));

  async function appendAll(entries?: number): Promise<number> {
    let chunks = 0;
    while ((await append(entries)) < exchange.view.sequence) chunks += 1;
    return chunks;
  }

  /** What they have, and what they should have by the tables that they are made from. */
  async function expectComplete(): Promise<void> {
    expect(await source.query('SELECT last_seq::int FROM history_head')).toEqual([
      { last_seq: exchange.view.sequence },
    ]);
    for (const [table, order, truth] of TRUTHS) {
      const [found, wanted] = await Promise.all([
        source.query(`SELECT * FROM ${table} ORDER BY ${order}`),
        source.query(`SELECT * FROM (${truth}) AS truth ORDER BY ${order}`),
      ]);
      expect(found).toEqual(wanted);
    }
    expect(await checkHistory((text) => source.query(text))).toEqual([]);
  }

  it.each([1, 7, 100_000])('have everything, taken in by %d entries', async (entries) => {
    await trade(150, 11);
    const chunks = await appendAll(entries);
    expect(chunks > 20).toBe(entries < 100);
    await trade(50, 12);
    await appendAll(entries);
    await expectComplete();
    expect(await source.query('SELECT count(*)::int AS fills FROM fill_of_member')).not.toEqual([
      { fills: 0 },
    ]);
  });

  it('have a trade in which nobody’s tokens changed', async () => {
    const yes = { side: 'buy', price: 500 } as const;
    await exchange.submit(limitOrder({ member: 2, ...yes, quantity: 1 }));
    await exchange.submit(limitOrder({ member: 1, side: 'sell', price: 500, quantity: 1 }));
    await exchange.submit(limitOrder({ member: 2, side: 'sell', price: 500, quantity: 2 }));
    await appendAll(1);
    const before = await source.query('SELECT count(*)::int AS entries FROM entry');
    await exchange.submit(limitOrder({ member: 1, ...yes, quantity: 2 }));
    expect(await source.query('SELECT count(*)::int AS entries FROM entry')).toEqual(before);
    await append(1);
    await expectComplete();
    await trade(5, 3);
    await appendAll(1);
    await expectComplete();
  });

  it('have all of a command that has more entries than a chunk', async () => {
    await trade(100, 5);
    const policy = { ...exchange.view.tradingPolicy, challengeMs: 0 };
    await exchange.submit({ type: 'SetTradingPolicy', policy });
    for (const command of resolution(1, [1000, 0], [1, 2])) await exchange.submit(command);
    await exchange.submit({ type: 'PassTime' });
    await exchange.submit({ type: 'ContinueSettlement', marketId: limitOrder(ANY).marketId });
    expect(exchange.view.market(1)?.state).toBe('settled');
    await appendAll(2);
    await expectComplete();
  });

  it('have everything once, however many take it in at the same time, while orders come', async () => {
    const others = await Promise.all([1, 2, 3].map(() => openDatabase(database.url)));
    let isOver = false;
    const taking = [source, ...others].map(async (by) => {
      let last = 0;
      while (!isOver) {
        const { sequence } = exchange.view;
        const taken = await append(20, by);
        expect(taken).toBeGreaterThanOrEqual(last);
        last = taken;
        if (taken === sequence) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    for (let round = 0; round < 10; round++) await trade(30, round);
    isOver = true;
    await Promise.all(taking);
    await appendAll(20);
    await expectComplete();
    for (const other of others) await other.destroy();
  });

  it.each([
    ['DELETE FROM entry_of_account WHERE line = 1', /^entry_of_account lacks \d+ rows that it should have$/],
    ['UPDATE fill_of_member SET market_id = 9', /^fill_of_member has \d+ rows that it should not have$/],
    ['UPDATE candle SET volume = volume + 1', /^candle has \d+ rows that it should not have$/],
    ['UPDATE history_head SET last_seq = 1000000', /^the history is at command 1000000, where none is$/],
  ])('are checked against what they are made of: %s', async (alteration, problem) => {
    await trade(50, 6);
    await appendAll(10);
    await source.query(alteration);
    expect(await checkHistory((text) => source.query(text))).toContainEqual(expect.stringMatching(problem));
  });

  it('may lag behind, and are right as far as they go', async () => {
    await trade(60, 7);
    for (let chunk = 0; chunk < 5; chunk++) {
      await append(10);
      expect(await checkHistory((text) => source.query(text))).toEqual([]);
    }
  });

  it('are not changed by a transaction that did not end', async () => {
    await trade(50, 9);
    await append(10);
    const [before] = await source.query('SELECT * FROM history_head');
    const failing = source.transaction(async (manager) => {
      await appendChunk(manager, 10);
      throw new Error('the server was killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await source.query('SELECT * FROM history_head')).toEqual([before]);
    await appendAll(10);
    await expectComplete();
  });
});

const ANY = { member: 1, side: 'buy', price: 1, quantity: 1 } as const;

/** Tables, their order, and what they should have. */
const TRUTHS = [
  ['entry_of_account', 'account_id, sequence, line', 'SELECT account_id, sequence, line FROM entry'],
  [
    'fill_of_member',
    'member_id, trade_id',
    `SELECT taker_id AS member_id, trade_id, market_id FROM trade WHERE taker_id <> 0
     UNION ALL SELECT maker_id, trade_id, market_id FROM trade WHERE maker_id <> 0`,
  ],
  [
    'candle',
    'market_id, contract, span_ms, start_ms',
    `SELECT market_id, contract, span_ms, at_ms / span_ms * span_ms AS start_ms,
       (array_agg(price_ticks ORDER BY sequence, trade_id))[1] AS open_ticks, max(price_ticks) AS high_ticks,
       min(price_ticks) AS low_ticks, (array_agg(price_ticks ORDER BY sequence DESC, trade_id DESC))[1] AS close_ticks,
       sum(quantity)::bigint AS volume, count(*)::int AS trades
     FROM trade, unnest(ARRAY[60000, 300000, 3600000, 86400000]) AS span_ms GROUP BY 1, 2, 3, 4`,
  ],
] as const;
