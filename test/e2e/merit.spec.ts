import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTopicDeciders } from '../support/answers-api.js';
import { eventually } from '../support/eventually.js';
import { MeritFloor } from '../support/merit-floor.js';
import { marketOnceOpen, placeOrder } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';

const START_MS = 180_000;
const TEST_MS = 120_000;
const HOUR_MS = 3600_000;

describe('the merit of an idea', () => {
  let floor: MeritFloor;
  beforeAll(async () => {
    const ideas = ['A bridge', 'A canal', 'A dam', 'A ferry', 'A lock', 'A pier'];
    floor = await MeritFloor.start({ ideas, members: 9 });
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('is told of nobody before five people stand behind it', { timeout: TEST_MS }, async () => {
    await floor.estimates('A bridge', [0.6, 0.58, 0.59, 0.57]);
    await floor.looked();
    expect(await floor.read('A bridge')).toMatchObject({ merit: null, rank: null });
    await floor.estimate('m5', 'A bridge', 0.6);
    const merit = await floor.published('A bridge');
    expect(merit).toMatchObject({ people: 5, stakes: expect.stringMatching(/^\d+$/), early: null, band: 1 });
    expect(merit.low).toBeLessThan(merit.value);
    expect(merit.high).toBeGreaterThan(merit.value);
    expect(merit.why).toMatch(
      /^5 people outside the team put \d+ tokens behind their own estimates; their middle /,
    );
    expect(merit.breakdown.map(({ name }) => name)).toEqual([
      'MIDDLE',
      'PRIOR',
      'PEOPLE',
      'STAKES',
      'DEPTH',
      'SPREAD',
      'AGE',
      'AGREEMENT',
    ]);
  });

  it('stays as it is until five people have changed theirs, and forgets what was sold', {
    timeout: TEST_MS,
  }, async () => {
    const first = await floor.published('A bridge');
    for (const name of ['m1', 'm2', 'm3', 'm4']) await floor.withdraw(name, 'A bridge');
    await floor.looked();
    const { publishedAt, people, value } = (await floor.read('A bridge')).merit ?? {};
    expect([publishedAt, people, value]).toEqual([first.publishedAt, 5, first.value]);
    for (const name of ['m6', 'm7', 'm8', 'm9']) await floor.estimate(name, 'A bridge', 0.54);
    const second = await floor.published('A bridge', first.publishedAt);
    expect(second.people).toBe(5);
    expect(second.value).toBeLessThan(first.value);
  });

  it('is taken back when fewer than five are left', { timeout: TEST_MS }, async () => {
    await floor.estimates('A canal', [0.6, 0.6, 0.6, 0.6, 0.6]);
    await floor.published('A canal');
    for (const name of ['m1', 'm2', 'm3', 'm4', 'm5']) await floor.withdraw(name, 'A canal');
    await eventually(
      () => floor.read('A canal'),
      ({ merit }) => merit === null,
    );
    const history = await floor
      .client('m1')
      .read<{ idea: { meritHistory: { value: number | null }[] } }>(
        'query ($id: ID!) { idea(id: $id) { meritHistory(range: HOUR) { at value evidence } } }',
        { id: (await floor.read('A canal')).id },
      );
    expect(history.idea.meritHistory.map(({ value }) => value)).toEqual([expect.any(Number), null]);
  });

  it('does not count who has told what they hold toward the five', { timeout: TEST_MS }, async () => {
    const { id } = await floor.read('A lock');
    const said = await floor.client('m1').read<{ addComment: { code?: string } }>(
      `mutation { addComment(input: { ideaId: "${id}", text: "I am in.", signAs: HANDLE, showPosition: true, idempotencyKey: "told" }) {
         ... on CommandRejected { code } } }`,
    );
    expect(said.addComment.code).toBeUndefined();
    await floor.estimates('A lock', [0.6, 0.58, 0.59, 0.6, 0.6]);
    await floor.looked();
    expect((await floor.read('A lock')).merit).toBeNull();
    await floor.estimate('m6', 'A lock', 0.6);
    expect((await floor.published('A lock')).people).toBe(6);
  });

  it('keeps what is published over a restart, and publishes nothing anew', { timeout: TEST_MS }, async () => {
    const before = await floor.list('RANK');
    const count = () =>
      floor.server.database.query(
        'SELECT count(*) FROM merit_publication p JOIN idea USING (market_id) WHERE title LIKE $1',
        ['A %'],
      );
    const publications = await count();
    await floor.server.restart();
    expect(await floor.list('RANK')).toEqual(before);
    await floor.looked();
    expect(await count()).toEqual(publications);
  });

  it('goes when the idea is not open any more, but for what was published last', {
    timeout: TEST_MS,
  }, async () => {
    const operator = await floor.server.signIn('operator');
    await operator.read(
      `mutation { closeMarket(input: { marketId: "${floor.markets.get('A bridge')}", reason: "Enough.", idempotencyKey: "close" }) { __typename } }`,
    );
    const { rank, merit } = await eventually(
      () => floor.read('A bridge'),
      ({ rank }) => rank === null,
    );
    expect([rank, merit?.rank, merit?.band, merit?.people]).toEqual([null, null, null, expect.any(Number)]);
  });
});

describe('the ranking', () => {
  const MANY = 26;
  let floor: MeritFloor;
  beforeAll(async () => {
    floor = await MeritFloor.start({ ideas: ['A dam', 'A ferry'], members: MANY, looks: 0 });
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('puts many who agree on 80 before five who say 95', { timeout: 3 * TEST_MS }, async () => {
    await floor.estimates('A ferry', new Array(5).fill(0.95), 20);
    expect(await floor.published('A ferry')).toMatchObject({ people: 5, rank: 1 });
    await floor.estimates('A dam', new Array(MANY).fill(0.8), 20);
    // With the last five of them at the latest, something was published again.
    const { merit } = await eventually(
      () => floor.read('A dam'),
      ({ merit }) => (merit?.people ?? 0) > MANY - 5,
    );
    expect(merit?.rank).toBe(1);
    expect((await floor.list('RANK')).map(({ title }) => title)).toEqual(['A dam', 'A ferry']);
  });
});

describe('a merit is made of independent people alone', () => {
  let floor: MeritFloor;
  beforeAll(async () => {
    floor = await MeritFloor.start({ ideas: ['A pier'], members: 9 });
  }, START_MS);
  afterAll(() => floor.server.stop());

  /** An idea of m1's, with m2 in its team, in an auction until `auctionEndsAt` where there is one. */
  async function propose(title: string, auctionEndsAt: Date | null = null): Promise<void> {
    const { database } = floor.server;
    await database.transaction(async (manager) => {
      const [idea]: { id: number }[] = await manager.query(
        `INSERT INTO idea (title, topic, proposer_id, closes_at, auction_ends_at)
         VALUES ($1, 'Water', (SELECT id FROM member WHERE handle = 'm1'), now() + interval '30 days', $2) RETURNING id`,
        [title, auctionEndsAt],
      );
      await manager.query(
        `INSERT INTO team_member (idea_id, member_id, joined_at) SELECT $1, id, now() FROM member WHERE handle = 'm2'`,
        [idea?.id],
      );
    });
    const marketId = await marketOnceOpen(floor.server.anonymous, title);
    (floor.markets as Map<string, string>).set(title, marketId);
  }

  it('not of proposer, team and who decides about the topic, nor of the house', {
    timeout: TEST_MS,
  }, async () => {
    const boss = await addPerson(floor.server, { handle: 'boss', roles: ['ADMINISTRATOR'], trading: false });
    await floor.server.database.query(`UPDATE member SET roles = '{DECIDER}' WHERE handle = 'm3'`);
    await setTopicDeciders(boss.client, { topic: 'Water', handles: ['m3'] });
    await propose('A quay');
    await floor.estimates('A quay', [0.56, 0.56, 0.56, 0.5, 0.5, 0.5, 0.5]);
    await floor.looked();
    expect((await floor.read('A quay')).merit).toBeNull();
    await floor.estimate('m8', 'A quay', 0.5);
    const merit = await floor.published('A quay');
    expect([merit.people, merit.value, merit.breakdown[0]?.value]).toEqual([5, 50, '50']);
    // Whoever of them changes theirs makes no difference, and hides nobody.
    for (const name of ['m1', 'm2', 'm3', 'm4', 'm5']) await floor.estimate(name, 'A quay', 0.52);
    await floor.looked();
    expect((await floor.read('A quay')).merit?.publishedAt).toBe(merit.publishedAt);
  });

  it('and told to nobody before the opening', { timeout: TEST_MS }, async () => {
    await propose('A raft', new Date(Date.now() + HOUR_MS));
    for (const name of ['m4', 'm5', 'm6', 'm7', 'm8']) await floor.estimate(name, 'A raft', 0.6);
    await floor.looked();
    expect((await floor.read('A raft')).merit).toBeNull();
    const rows = await floor.server.database.query(
      `SELECT 1 FROM merit_publication p JOIN idea USING (market_id) WHERE title = 'A raft'`,
    );
    expect(rows).toEqual([]);
  });

  it('but then at once', { timeout: TEST_MS }, async () => {
    await propose('A sluice', new Date(Date.now() + 4_000));
    for (const name of ['m4', 'm5', 'm6', 'm7', 'm8']) await floor.estimate(name, 'A sluice', 0.6);
    expect(await floor.published('A sluice')).toMatchObject({ people: 5 });
  });

  it('whose shares sold are worth nothing any more', { timeout: TEST_MS }, async () => {
    const marketId = floor.markets.get('A pier');
    const holders = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
    const price = '0.5';
    await placeOrder(floor.client('m9'), { marketId, side: 'SELL', price, quantity: '108' });
    for (const name of holders) await floor.estimate(name, 'A pier', 0.55);
    const { stakes, people, publishedAt } = await floor.published('A pier');
    expect(people).toBeGreaterThanOrEqual(5);
    await placeOrder(floor.client('m8'), { marketId, price, quantity: '90' });
    for (const name of holders)
      await placeOrder(floor.client(name), { marketId, side: 'SELL', price, quantity: '15' });
    const later = await floor.published('A pier', publishedAt);
    expect(Number(later.stakes)).toBeLessThan(Number(stakes));
  });
});
