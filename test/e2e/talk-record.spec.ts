import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../apps/server/src/access/principal.js';
import type { IdeaCatalogue } from '../../apps/server/src/catalogue/idea-catalogue.js';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { Calibrations } from '../../apps/server/src/talk/calibrations.js';
import { Cases } from '../../apps/server/src/talk/cases.js';
import type { CommentReader } from '../../apps/server/src/talk/comment-reader.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const SETTLED = 8;

describe('the record of writers', () => {
  let test: TestDatabase;
  let database: DataSource;
  let ideas: Idea[];
  const markets = new Map<number, Pick<MarketView, 'marketId' | 'state' | 'payoutTicks'>>();
  const [right, wrong, quiet, lucky] = [1, 2, 3, 4];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
    await database
      .getRepository(Member)
      .insert(['right', 'wrong', 'quiet', 'lucky'].map((handle) => ({ handle, unit: 'Tools' })));
    const closesAt = new Date(Date.now() + 1e9);
    const rows = Array.from({ length: SETTLED + 3 }, (_, n) => ({
      title: `Idea ${n}`,
      topic: 'X',
      closesAt,
    }));
    ideas = await database.getRepository(Idea).save(rows);
    // Half of them end with NO, which the one buys by selling YES.
    for (const [n, { marketId }] of ideas.slice(0, SETTLED).entries()) {
      const payoutTicks = n % 2 === 0 ? [1000, 0] : [0, 1000];
      markets.set(marketId, { marketId, state: 'settled', payoutTicks });
      await trade(marketId, { buyer: n % 2 === 0 ? right : wrong, seller: n % 2 === 0 ? wrong : right });
    }
  }, START_MS);
  afterAll(async () => {
    await database.destroy();
    await test.drop();
  });

  let trades = 0;
  const trade = async (
    marketId: number,
    {
      buyer,
      seller,
      price = 500,
      quantity = 100,
    }: { buyer: number; seller: number; price?: number; quantity?: number },
  ) => {
    trades += 1;
    await database.query(
      `INSERT INTO trade (trade_id, market_id, contract, price_ticks, quantity, taker_side, taker_order_id, taker_id,
         maker_order_id, maker_id, sequence, at_ms) VALUES ($1, $2, 0, $3, $4, 'buy', 1, $5, 2, $6, 1, 1)`,
      [trades, marketId, price, quantity, buyer, seller],
    );
  };
  const calibrations = (): Calibrations =>
    new Calibrations(
      { view: { market: (id: number) => markets.get(id) } } as unknown as Exchange,
      { all: () => ideas } as unknown as IdeaCatalogue,
      database,
    );
  const recordsOf = async (): Promise<string[]> => {
    const records = calibrations();
    await records.refresh();
    return [right, wrong, quiet].map((memberId) => records.of(memberId));
  };

  it('is good for the buyer of what came true, poor for the seller, and none for who did not trade', async () => {
    expect(await recordsOf()).toEqual(['GOOD', 'POOR', 'NONE']);
  });

  it('does not grow with how much somebody trades in one market', async () => {
    const [{ marketId } = { marketId: 0 }] = ideas;
    await trade(marketId, { buyer: wrong, seller: quiet, price: 1, quantity: 1_000_000_000 });
    expect(await recordsOf()).toEqual(['GOOD', 'POOR', 'NONE']);
  });

  it('takes in a market when it is settled, each once, but not one that is void', async () => {
    const [first, second, isVoid] = ideas.slice(SETTLED) as [Idea, Idea, Idea];
    for (const { marketId } of [first, second, isVoid])
      await trade(marketId, { buyer: lucky, seller: 0, price: 1 });
    const settle = ({ marketId }: Idea, ...payoutTicks: number[]) =>
      markets.set(marketId, { marketId, state: 'settled', payoutTicks });
    const records = calibrations();
    settle(isVoid, 500, 500);
    settle(first, 1000, 0);
    for (let turn = 0; turn < 5; turn++) {
      await records.refresh();
      expect(records.of(lucky)).toBe('NONE');
    }
    settle(second, 1000, 0);
    await Promise.all([records.refresh(), records.refresh()]);
    expect(records.of(lucky)).toBe('GOOD');
  });

  it('puts cases in order where readers have said nothing, but not those of proposer and team', async () => {
    const [{ id: ideaId } = { id: 0 }] = ideas;
    const say = (memberId: number, text: string, signedAs = 'HANDLE') =>
      database.query(
        `INSERT INTO comment (idea_id, member_id, signed_as, stance, text) VALUES ($1, $2, $3, 'FOR', $4)`,
        [ideaId, memberId, signedAs, text],
      );
    await say(wrong, 'Of the wrong one.');
    await say(wrong, 'Of a proposer who was wrong.', 'PROPOSER');
    await say(right, 'Of one of a team who was right.', 'TEAM');
    await say(right, 'Of the right one, by name.', 'NAME');
    const reader = {
      load: async (ids: readonly number[]) =>
        (
          await database.query('SELECT id, text FROM comment ORDER BY array_position($1::int[], id)', [ids])
        ).map(({ text }: { text: string }) => text),
    } as unknown as CommentReader;
    const cases = new Cases(database, calibrations(), reader);
    const request = { principal: null } as RequestContext;
    expect(await cases.best({ ideaId, stance: 'FOR', size: 9 }, request)).toEqual([
      'Of the right one, by name.',
      'Of a proposer who was wrong.',
      'Of one of a team who was right.',
      'Of the wrong one.',
    ]);
  });
});
