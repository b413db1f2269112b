import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Estimate } from '../database/entities/estimate.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { ensureExchangeSetting } from '../database/exchange-setting.js';
import { openDatabase } from '../database/open-database.js';
import type { CrowdEstimate } from './crowd-services.js';
import { SEED } from './demo-rows.js';
import { fillDemo } from './fill-demo.js';
import { LiveEstimates } from './live-estimates.js';

const MINUTE = 60_000;

describe('the estimates of a demo', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let estimates: Estimate[];
  let crowd: number[];
  const all = <T>(sql: string): Promise<T[]> => dataSource.query(sql);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
    await ensureExchangeSetting(dataSource, { name: 'Demo', kind: 'demo', horizonDays: 30 });
    const log = () => undefined;
    const small = { ideaCount: 60, memberCount: 60, days: 10 };
    await fillDemo({ dataSource, connection: database.connection, log, ...small });
    estimates = await dataSource.getRepository(Estimate).find({ order: { id: 'ASC' } });
    const members = await dataSource.getRepository(Member).findBy({ crowd: true });
    crowd = members.map(({ id }) => id);
  }, 120_000);

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const staked = () => estimates.filter(({ stakeMilli }) => stakeMilli > 0);

  it('are those of the crowd, early and late, with stakes and as ratings, for most ideas', async () => {
    const markets = new Set(staked().map(({ marketId }) => marketId));
    const ideas = await dataSource.getRepository(Idea).countBy({ stage: 'OPEN' });
    expect(markets.size).toBeGreaterThan(0.6 * ideas);
    expect(new Set(estimates.map(({ beforeExposure }) => beforeExposure))).toEqual(new Set([true, false]));
    expect(new Set(estimates.map(({ verdict }) => verdict))).toEqual(
      new Set([null, 'TOO_LOW', 'ABOUT_RIGHT', 'TOO_HIGH']),
    );
    for (const { memberId } of estimates) expect(crowd).toContain(memberId);
  });

  it('have stakes behind them that are held in shares of their side', async () => {
    const wrong = await all(`
      SELECT e.id FROM estimate e JOIN market m ON m.market_id = e.market_id
      LEFT JOIN "position" p ON p.market_id = e.market_id AND p.member_id = e.member_id AND p.contract = e.contract
      WHERE e.stake_milli > 0 AND m.state IN ('open', 'halted') AND coalesce(p.quantity, 0) = 0`);
    expect(wrong).toEqual([]);
  });

  it('are never an insider’s', async () => {
    const insiders = await all(`
      SELECT e.id FROM estimate e JOIN market m ON m.market_id = e.market_id WHERE e.member_id = ANY(m.insiders)`);
    expect(insiders).toEqual([]);
  });

  it('have led to merits, each of five more people than the one before', async () => {
    const publications = await all<{ people: number; added: number }>(`
      SELECT p.people, (SELECT count(*)::int FROM merit_contribution c WHERE c.publication_id = p.id) AS added
      FROM merit_publication p ORDER BY p.id`);
    expect(publications.length).toBeGreaterThan(30);
    expect(publications.every(({ people, added }) => added === 5 && people % 5 === 0)).toBe(true);
  });

  it('go on, one idea a minute, by more people than a publication needs, and each once', async () => {
    const given: (CrowdEstimate & { memberId: number })[] = [];
    const estimate = async (memberId: number, said: CrowdEstimate) => given.push({ memberId, ...said });
    const live = new LiveEstimates(dataSource, { estimate }, { seed: SEED, memberIds: crowd });
    const start = Math.ceil(Date.now() / MINUTE) * MINUTE;
    for (let second = 0; second < 60; second += 5) await live.goOn(start + 1_000 * second);
    expect(new Set(given.map(({ marketId }) => marketId)).size).toBe(1);
    expect(new Set(given.map(({ memberId }) => memberId)).size).toBe(7);
    expect(given.every(({ chance }) => /^0\.\d\d$/.test(chance))).toBe(true);
    await live.goOn(start + MINUTE + 59_000);
    expect(given).toHaveLength(14);
  });
});
