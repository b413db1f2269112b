import { openExchange, type RunningExchange } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { ensureExchangeSetting } from '../database/exchange-setting.js';
import { openDatabase } from '../database/open-database.js';
import type { CrowdComment } from './crowd-services.js';
import { castVotes } from './crowd-votes.js';
import { hasMarket, isImported } from './demo-market.js';
import { SEED } from './demo-rows.js';
import { fillDemo } from './fill-demo.js';
import { LiveLife } from './live-life.js';

const MINUTE = 60_000;

/** Where the imported ideas that have a clock stand among those that are ranked. */
const PLACES_OF_CLOCKS = `
  SELECT place FROM (
    SELECT i.id, row_number() OVER (ORDER BY merit DESC, market_id)::int AS place
    FROM (SELECT DISTINCT ON (market_id) market_id, merit FROM merit_publication ORDER BY market_id, id DESC) newest
    JOIN idea i USING (market_id) WHERE i.stage = 'OPEN' AND i.closes_at > now() AND i.source_number IS NOT NULL
  ) ranked JOIN answer_clock ON idea_id = ranked.id ORDER BY place`;

describe('the life of ideas in a demo', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let exchange: RunningExchange;
  let ideas: Idea[];
  const one = async (sql: string, values: unknown[] = []) => (await dataSource.query(sql, values))[0];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
    await ensureExchangeSetting(dataSource, { name: 'Demo', kind: 'demo', horizonDays: 30 });
    const log = () => undefined;
    const small = { ideaCount: 60, memberCount: 60, days: 10 };
    await fillDemo({ dataSource, connection: database.connection, log, ...small });
    exchange = await openExchange({ connection: database.connection });
    ideas = await dataSource.getRepository(Idea).find({ order: { id: 'ASC' } });
  }, 120_000);

  afterAll(async () => {
    await exchange?.close();
    await dataSource.destroy();
    await database.drop();
  });

  const own = () => ideas.filter((idea) => !isImported(idea));

  it('has ideas of its own at every stage but the draft and the shipped one', () => {
    const stages = new Set(own().map(({ stage }) => stage));
    expect([...stages].sort()).toEqual(
      ['PROPOSED', 'ANNOUNCED', 'OPEN', 'ADOPTED', 'DECLINED', 'RETIRED', 'MERGED'].sort(),
    );
    expect(own().some(({ stage, blindUntil }) => stage === 'OPEN' && blindUntil === null)).toBe(true);
    expect(own().some(({ stage, blindUntil }) => stage === 'OPEN' && blindUntil !== null)).toBe(true);
    const merged = own().find(({ stage }) => stage === 'MERGED');
    expect(ideas.find(({ id }) => id === merged?.mergedInto)?.stage).toBe('OPEN');
  });

  it('trades its own ideas, has one in its auction, and two whose juries are to be drawn', () => {
    const markets = own()
      .filter(hasMarket)
      .map(({ marketId }) => exchange.view.market(marketId));
    expect(markets.filter((market) => market?.state === 'auction')).toHaveLength(1);
    const closed = markets.filter((market) => market?.state === 'closed');
    expect(closed).toHaveLength(2);
    for (const market of closed) expect(market?.resolution).toBeNull();
    expect(markets.filter((market) => (market?.tradeCount ?? 0) > 0).length).toBeGreaterThan(4);
  });

  it('makes proposer and team insiders, who trade nothing in it', async () => {
    for (const idea of own().filter(hasMarket)) {
      const insiders = await dataSource.query(
        'SELECT member_id FROM team_member WHERE idea_id = $1 UNION SELECT $2::int ORDER BY 1',
        [idea.id, idea.proposerId],
      );
      const ids = insiders.map(({ member_id: id }: { member_id: number }) => id);
      expect(exchange.view.market(idea.marketId)?.insiders).toEqual(ids);
      const { orders } = await one(
        'SELECT count(*)::int AS orders FROM orders WHERE market_id = $1 AND member_id = ANY($2)',
        [idea.marketId, ids],
      );
      expect(orders).toBe(0);
    }
  });

  it('leaves proposed ideas one second short at most, from units that any third second goes with', async () => {
    const counts: { seconds: number; units: number }[] = await dataSource.query(
      `SELECT count(s.id)::int AS seconds, count(DISTINCT s.unit)::int AS units FROM idea i
       LEFT JOIN second s ON s.idea_id = i.id WHERE i.stage = 'PROPOSED' GROUP BY i.id`,
    );
    expect(Math.max(...counts.map(({ seconds }) => seconds))).toBe(2);
    expect(Math.min(...counts.map(({ seconds }) => seconds))).toBe(0);
    for (const { seconds, units } of counts) expect(units).toBe(Math.min(seconds, 2));
  });

  it('has cases for and against about the busiest ideas, found useful, with answers of proposers', async () => {
    const talk = await one(
      `SELECT count(DISTINCT idea_id)::int AS ideas, count(*) FILTER (WHERE stance = 'AGAINST')::int AS against,
         count(*) FILTER (WHERE signed_as = 'PROPOSER')::int AS proposers,
         count(*) FILTER (WHERE created_at > now())::int AS future FROM comment`,
    );
    expect(talk.ideas).toBeGreaterThanOrEqual(50);
    expect(talk.against).toBeGreaterThan(40);
    expect(talk.proposers).toBeGreaterThan(0);
    expect(talk.future).toBe(0);
    const wrong = await one(
      `SELECT count(*)::int AS count FROM comment c JOIN idea i ON i.id = c.idea_id
       WHERE (c.signed_as = 'PROPOSER') <> (c.member_id IS NOT DISTINCT FROM i.proposer_id)`,
    );
    expect(wrong.count).toBe(0);
    expect((await one('SELECT count(*)::int AS count FROM comment_vote')).count).toBeGreaterThan(100);
  });

  it('owes answers, of which two are overdue, and has given some in time', async () => {
    const clocks = await dataSource.query(
      'SELECT state, count(*)::int AS count FROM answer_clock GROUP BY 1',
    );
    const counts = Object.fromEntries(
      clocks.map(({ state, count }: { state: string; count: number }) => [state, count]),
    );
    expect(counts).toEqual({ RUNNING: 5, OVERDUE: 2, DEFERRED: 1 });
    const places = await dataSource.query(PLACES_OF_CLOCKS);
    expect(places.map(({ place }: { place: number }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const answers = await dataSource.query('SELECT decision, late FROM answer ORDER BY decision');
    expect(answers).toEqual(['DECLINE', 'DEFER', 'FUND'].map((decision) => ({ decision, late: false })));
  });

  it('has something of each kind for curators, and a restriction', async () => {
    const items = await dataSource.query('SELECT kind FROM moderation_item ORDER BY kind');
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'DUPLICATE',
      'PROHIBITED_TOPIC',
      'REPORT',
    ]);
    expect((await one('SELECT count(*)::int AS count FROM restriction')).count).toBe(1);
  });

  it('tells each visitor something', async () => {
    const { seats } = await one(
      'SELECT count(DISTINCT member_id)::int AS seats FROM notice JOIN member m ON m.id = member_id WHERE m.roles = $1',
      [[]],
    );
    expect(seats).toBe(8);
  });

  describe('as it goes on', () => {
    const seconded: [memberId: number, ideaId: number][] = [];
    const said: CrowdComment[] = [];
    let life: LiveLife;
    let visitors: number;

    beforeAll(async () => {
      const crowd = await dataSource.getRepository(Member).findBy({ crowd: true });
      const services = {
        needed: () => ({ seconds: 3, units: 2 }),
        second: async (memberId: number, ideaId: number) => {
          seconded.push([memberId, ideaId]);
          await dataSource.query(
            'INSERT INTO second (idea_id, member_id, unit) SELECT $2, id, unit FROM member WHERE id = $1',
            [memberId, ideaId],
          );
        },
        comment: async (_: number, comment: CrowdComment) => said.push(comment),
      };
      life = new LiveLife({ dataSource, services, seed: SEED, crowd });
      const closesAt = new Date(Date.now() + 90 * 24 * 60 * MINUTE);
      const idea = { title: 'Mine', topic: 'Tools', stage: 'PROPOSED', proposerId: 1, closesAt } as const;
      const { identifiers } = await dataSource.getRepository(Idea).insert(idea);
      visitors = identifiers[0]?.id;
    });

    it('seconds what a visitor proposes within two minutes, from two units, and nothing of its own', async () => {
      const start = Date.now();
      for (let at = start; at <= start + 2 * MINUTE; at += 5_000) await life.goOn(at);
      expect(seconded).toHaveLength(3);
      expect(new Set(seconded.map(([, ideaId]) => ideaId))).toEqual(new Set([visitors]));
      const { units } = await one(
        'SELECT count(DISTINCT unit)::int AS units FROM second WHERE idea_id = $1',
        [visitors],
      );
      expect(units).toBeGreaterThanOrEqual(2);
    });

    it('comments on it from both sides, once each, and now and then elsewhere', async () => {
      const start = Date.now();
      for (let at = start; at <= start + 5 * MINUTE; at += 20_000) await life.goOn(at);
      const about = said.filter(({ ideaId }) => ideaId === visitors);
      expect(about.map(({ stance }) => stance)).toEqual(['FOR', 'AGAINST']);
      expect(said.length).toBeGreaterThan(about.length);
      expect(new Set(said.map(({ key }) => key)).size).toBe(said.length);
    });

    it('votes where it was drawn by lot, some minutes after the draw, and for nobody else', async () => {
      const { market_id: marketId } = await one(
        "SELECT market_id FROM idea WHERE source_number IS NULL AND stage = 'OPEN' AND closes_at < now() LIMIT 1",
      );
      await dataSource.query(
        `WITH drawn AS (INSERT INTO lot (market_id, draw, kind, occasion, seats, term_ms, secret, journal_seq,
             journal_hash, tickets) VALUES ($1, 1, 'JURY', 0, 7, 1, '', 0, '', '') RETURNING id)
         INSERT INTO lot_seat (lot_id, place, member_id, due_at)
         SELECT drawn.id, m.id, m.id, now() FROM drawn, member m WHERE m.id IN (1, 30, 31)`,
        [marketId],
      );
      const votes = () =>
        dataSource.query('SELECT member_id FROM lot_seat WHERE vote IS NOT NULL ORDER BY 1');
      const voters = { dataSource, view: exchange.view, seed: SEED };
      await castVotes(voters, Date.now());
      expect(await votes()).toEqual([]);
      await castVotes(voters, Date.now() + 5 * MINUTE);
      expect(await votes()).toEqual([{ member_id: 30 }, { member_id: 31 }]);
    });
  });
});
