import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { drawnFor, readDesk, readDeskItem, toldOf } from '../support/desk-api.js';
import { eventually } from '../support/eventually.js';
import { changeMarket, setTradingPolicy } from '../support/officers-api.js';
import { OneConnection } from '../support/one-connection.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

const VOID = { outcome: null, isVoid: true };

const proposal = (marketId: string, change: Record<string, unknown> = {}) => ({
  marketId,
  outcome: 'YES',
  evidence: 'It was decided.',
  ...change,
});

describe('the resolution desk', () => {
  let floor: ApiFloor;
  let operator: ApiClient;
  let auditor: ApiClient;

  beforeAll(async () => {
    floor = await ApiFloor.start();
    ({ operator, auditor } = floor.officers);
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('has every market that is closed and not paid, by what is to be done next', async () => {
    const marketId = await floor.open();
    expect(await readDeskItem(operator, marketId)).toBeUndefined();
    await changeMarket(operator, 'closeMarket', { marketId });
    const closed = { state: 'TO_PROPOSE', eligible: true, reason: null, eligibleCount: 2, drawn: false };
    expect(await readDeskItem(operator, marketId)).toMatchObject({ ...closed, decided: null });
    const { eligible, reason } = (await readDeskItem(auditor, marketId)) ?? {};
    expect([eligible, reason]).toEqual([false, expect.stringMatching('names another resolver')]);

    await changeMarket(operator, 'proposeResolution', proposal(marketId));
    expect(await readDeskItem(auditor, marketId)).toMatchObject({ state: 'TO_CONFIRM', eligible: true });
    expect(await readDeskItem(operator, marketId)).toMatchObject({ state: 'TO_CONFIRM', eligible: false });

    await changeMarket(auditor, 'confirmResolution', { marketId });
    const item = await readDeskItem(operator, marketId);
    expect(item).toMatchObject({ state: 'IN_WINDOW', eligible: true });
    expect(Date.now() - Date.parse(item?.since ?? '')).toBeLessThan(60_000);

    await changeMarket(floor.members.ada, 'challengeResolution', { marketId, reason: 'It was not.' });
    expect(await readDeskItem(operator, marketId)).toMatchObject({ state: 'CHALLENGED', eligible: false });
  });

  it('has a flagged market that still is to close, and none that is paid', async () => {
    const marketId = await floor.open();
    await changeMarket(operator, 'flagMarket', { marketId, reason: 'Nobody will know.' });
    expect(await readDeskItem(operator, marketId)).toMatchObject({ state: 'TO_PROPOSE' });
    await setTradingPolicy(operator, { challengeSeconds: 0 });
    await changeMarket(operator, 'proposeResolution', proposal(marketId, VOID));
    await changeMarket(auditor, 'confirmResolution', { marketId });
    await setTradingPolicy(operator, { challengeSeconds: 3600 });
    expect(await readDeskItem(operator, marketId)).toBeUndefined();
  });

  it('is empty for who is neither a resolver nor drawn', async () => {
    expect((await readDesk(operator)).length).toBeGreaterThan(0);
    expect(await readDesk(floor.members.ada)).toEqual([]);
  });

  it('tells who holds shares, and nobody else, what is said about how it ended', async () => {
    const marketId = await floor.open();
    await floor.place('ada', marketId, 'buy 5 YES at 0.5');
    await floor.place('bea', marketId, 'sell 5 YES at 0.5');
    await floor.place('cem', marketId, 'buy 5 YES at 0.1');
    await changeMarket(operator, 'proposeResolution', proposal(marketId));
    const told = (handle: string, words: string) =>
      eventually(
        () => toldOf(floor.server, handle),
        ([text]) => text?.startsWith(words) === true,
      );
    await told('ada', 'YES was proposed for “Will it be in the next release?”');
    await told('bea', 'YES was proposed');
    await setTradingPolicy(operator, { challengeSeconds: 0 });
    await changeMarket(auditor, 'confirmResolution', { marketId });
    await setTradingPolicy(operator, { challengeSeconds: 3600 });
    // Both were paid by then, the one who got nothing too.
    await told('ada', 'YES was confirmed');
    await told('bea', 'YES was confirmed');
    expect(await toldOf(floor.server, 'cem')).toEqual([]);
    expect(await toldOf(floor.server, 'ada')).toHaveLength(1);
  });
});

describe('a claim that is to be opened', () => {
  let floor: ApiFloor;
  let operator: ApiClient;

  beforeAll(async () => {
    floor = await ApiFloor.start({ ideas: ['One', 'Two', 'Three', 'Four', 'Five'] });
    operator = floor.officers.operator;
  }, START_MS);
  afterAll(() => floor.server.stop());

  const list = (change: Record<string, unknown>) =>
    changeMarket(operator, 'listMarket', floor.claim({ idempotencyKey: newKey(), ...change }));

  it.each<[Record<string, unknown>, string]>([
    [{ source: '' }, 'CLAIM_INCOMPLETE'],
    [{ source: null }, 'CLAIM_INCOMPLETE'],
    [{ resolver: null }, 'CLAIM_INCOMPLETE'],
    [{ resolver: ' ' }, 'CLAIM_INCOMPLETE'],
    [{ resolver: 'nobody' }, 'UNKNOWN_RESOLVER'],
    [{ resolver: 'ada' }, 'RESOLVER_NOT_ELIGIBLE'],
    [{ resolver: 'auditor', insiders: ['auditor'] }, 'RESOLVER_NOT_ELIGIBLE'],
    [{ template: 'NUMBER' }, 'CLAIM_INCOMPLETE'],
    [{ template: 'DATED', outcomes: ['A', 'B'] }, 'TEMPLATE_MISMATCH'],
  ])('is not listed with %j', async (change, code) => {
    expect(await list(change)).toMatchObject({ code });
  });

  it('is not listed for an idea that has not opened, or was taken away', async () => {
    const stages = ['PROPOSED', 'ANNOUNCED', 'RETIRED', 'MERGED'];
    for (const [place, stage] of stages.entries())
      await floor.server.database.query('UPDATE idea SET stage = $1 WHERE id = $2', [stage, place + 2]);
    await floor.server.restart();
    for (const place of stages.keys())
      expect(await list({ ideaId: encodeId('Idea', place + 2) })).toMatchObject({ code: 'IDEA_NOT_OPEN' });
    expect((await list({})).market?.state).toBe('DRAFT');
  });

  it('needs a resolver who still is one when it opens, and without interest', async () => {
    const { database } = floor.server;
    const marketId = await floor.list({ resolver: 'auditor' });
    await database.query(`UPDATE member SET roles = '{CURATOR}' WHERE handle = 'auditor'`);
    expect(await changeMarket(operator, 'openMarket', { marketId })).toMatchObject({
      code: 'RESOLVER_NOT_ELIGIBLE',
    });
    await database.query(`UPDATE member SET roles = '{RESOLVER}' WHERE handle = 'auditor'`);
    const [auditor] = await database.query<{ id: number }[]>(
      `SELECT id FROM member WHERE handle = 'auditor'`,
    );
    await database.query('INSERT INTO team_member (idea_id, member_id, joined_at) VALUES (1, $1, now())', [
      auditor?.id,
    ]);
    expect(await changeMarket(operator, 'openMarket', { marketId })).toMatchObject({
      code: 'RESOLVER_NOT_ELIGIBLE',
    });
    await database.query('DELETE FROM team_member');
    expect((await changeMarket(operator, 'openMarket', { marketId })).market?.state).toBe('OPEN');
    expect(await changeMarket(operator, 'openMarket', { marketId })).toMatchObject({
      code: 'MARKET_NOT_DRAFT',
    });
  });

  it('tells nobody by its resolver who stands behind an idea that is blind', async () => {
    const { database } = floor.server;
    await database.query(
      `UPDATE idea SET blind_until = now() + interval '1 day',
         proposer_id = (SELECT id FROM member WHERE handle = 'auditor') WHERE id = 1`,
    );
    await floor.server.restart();
    expect((await list({ resolver: 'auditor' })).market?.state).toBe('DRAFT');
    await database.query('UPDATE idea SET blind_until = NULL WHERE id = 1');
    await floor.server.restart();
    expect(await list({ resolver: 'auditor' })).toMatchObject({ code: 'RESOLVER_NOT_ELIGIBLE' });
  });
});

describe('a market that lacks resolvers', () => {
  let server: TestServer;
  let connections: OneConnection;
  let operator: ApiClient;
  let marketId: string;
  let market: number;
  const clients = new Map<string, ApiClient>();
  const of = (handle: string) => clients.get(handle) as ApiClient;
  const HANDLES = ['ada', 'bea', 'cem', 'dov', 'eva'];

  beforeAll(async () => {
    server = await startTestServer({ members: HANDLES, policy: { juryMinutes: 60 } });
    connections = new OneConnection(server.database);
    for (const handle of [...HANDLES, 'auditor']) clients.set(handle, await server.signIn(handle));
    operator = await server.signIn('operator');
    const { ideas } = await operator.read<{ ideas: { nodes: { market: { id: string } }[] } }>(
      '{ ideas { nodes { market { id } } } }',
    );
    marketId = ideas.nodes[0]?.market.id ?? '';
    market = decodeId('Market', marketId) ?? 0;
    await server.database.query(`UPDATE member SET roles = '{CURATOR}' WHERE handle = 'auditor'`);
    await changeMarket(operator, 'setInsiders', { marketId, insiders: ['ada'] });
    await changeMarket(operator, 'closeMarket', { marketId });
  }, START_MS);
  afterAll(() => {
    connections.stop();
    return server.stop();
  });

  const drawn = () =>
    eventually(
      () => drawnFor(server, market),
      (handles) => handles.length === 2,
    );

  it('is resolved by two members drawn by lot, none of whom belongs to the idea', async () => {
    const [first = '', second = ''] = await drawn();
    expect([first, second]).not.toContain('ada');
    expect([first, second]).not.toContain('operator');
    expect(await readDeskItem(of(first), marketId)).toMatchObject({
      state: 'TO_PROPOSE',
      eligible: true,
      eligibleCount: 1,
      drawn: true,
    });
    expect(await toldOf(server, first, 'JURY_DUTY')).toEqual([
      expect.stringMatching('drawn by lot to say how'),
    ]);
    const other = [...HANDLES, 'auditor'].find((handle) => handle !== first && handle !== second) ?? '';
    expect(await readDesk(of(other))).toEqual([]);
    expect(await changeMarket(of(other), 'proposeResolution', proposal(marketId))).toMatchObject({
      code: 'NOT_A_RESOLVER',
    });

    const proposed = await changeMarket(of(first), 'proposeResolution', proposal(marketId));
    expect(proposed.market?.resolution?.status).toBe('PROPOSED');
    expect(await changeMarket(of(first), 'confirmResolution', { marketId })).toMatchObject({
      code: 'SAME_OFFICER',
    });
    await changeMarket(of(second), 'withdrawResolution', { marketId });
    await changeMarket(of(first), 'proposeResolution', proposal(marketId));
    const confirmed = await changeMarket(of(second), 'confirmResolution', { marketId });
    expect(confirmed.market?.resolution?.status).toBe('CONFIRMED');
    const acts = await server.database.query(
      `SELECT act FROM audit JOIN member ON member.id = actor_id WHERE handle = ANY($1) ORDER BY seq`,
      [[first, second]],
    );
    expect(acts).toEqual(
      ['PROPOSE', 'CONFIRM', 'WITHDRAW', 'PROPOSE', 'CONFIRM'].map((act) => ({ act: `${act}_RESOLUTION` })),
    );
  });

  it('gets others when those who were drawn let their time pass', async () => {
    await changeMarket(operator, 'withdrawResolution', { marketId });
    const before = await drawn();
    await server.database.query(`UPDATE lot SET drawn_at = drawn_at - interval '2 hours'`);
    const [{ draws } = { draws: 0 }] = await eventually(
      () =>
        server.database.query<{ draws: number }[]>(
          `SELECT count(*)::int AS draws FROM lot WHERE market_id = $1 AND kind = 'RESOLVERS'`,
          [market],
        ),
      ([row]) => row?.draws === 2,
    );
    expect(draws).toBe(2);
    const after = await drawn();
    // Who has said how it ended says it no more.
    for (const handle of before) expect(after).not.toContain(handle);
    expect(await changeMarket(of(before[0] ?? ''), 'proposeResolution', proposal(marketId))).toMatchObject({
      code: 'NOT_A_RESOLVER',
    });
  });

  /** Whether everything that was said so far about how markets ended has been told. */
  async function toldThrough(): Promise<boolean> {
    const [row] = await server.database.query<{ through: boolean }[]>(
      `SELECT (SELECT (value #>> '{}')::bigint FROM setting WHERE key = 'resolutions-told')
         = (SELECT max(sequence) FROM resolution) AS through`,
    );
    return row?.through === true;
  }

  it('is left alone where two resolvers may do it', async () => {
    const [known] = await server.database.query<{ id: number }[]>('SELECT max(id) AS id FROM lot');
    await server.database.query(`UPDATE member SET roles = '{RESOLVER}' WHERE handle = 'auditor'`);
    await server.database.query(`UPDATE lot SET drawn_at = drawn_at - interval '2 hours'`);
    // What is told is told before somebody is drawn: when the second thing is, nobody was drawn after the first.
    for (const [name, input] of [
      ['proposeResolution', proposal(marketId)],
      ['withdrawResolution', { marketId }],
    ] as const) {
      await changeMarket(operator, name, input);
      await eventually(toldThrough, (isThrough) => isThrough);
    }
    expect(await server.database.query('SELECT max(id) AS id FROM lot')).toEqual([known]);
    expect(await readDeskItem(operator, marketId)).toMatchObject({ eligibleCount: 2 });
  });

  it('asks for no second connection while it has one', () => {
    expect(connections.second).toEqual([]);
  });
});
