import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../apps/server/src/access/roles.js';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, HOUR_MS, isoIn } from '../support/api-floor.js';
import { readDeskItem } from '../support/desk-api.js';
import { eventually } from '../support/eventually.js';
import { insertVerdict } from '../support/lot-rows.js';
import {
  changeMarket,
  decideChallenge,
  readMarket,
  resolveMarket,
  setTradingPolicy,
} from '../support/officers-api.js';
import { addPerson } from '../support/people.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let operator: ApiClient;
let auditor: ApiClient;
let third: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ operator, auditor } = floor.officers);
  third = (await addPerson(floor.server, { handle: 'third', roles: ['RESOLVER'] })).client;
  // The exchange knows a new member within a second.
  await eventually(
    () => third.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }'),
    ({ me }) => me.balance.cash !== '0',
  );
}, START_MS);
afterAll(() => floor.server.stop());

const propose = (client: ApiClient, marketId: string, change: Record<string, unknown> = {}) =>
  changeMarket(client, 'proposeResolution', {
    marketId,
    outcome: 'YES',
    evidence: 'It was decided.',
    ...change,
  });

describe('who says how a market ended', () => {
  it.each<Role | 'MEMBER'>(['MEMBER', 'CURATOR', 'DECIDER', 'LEADER', 'RISK_OFFICER', 'ADMINISTRATOR'])(
    'is not a %s, and nothing is kept of what they say',
    async (role) => {
      const roles = role === 'MEMBER' ? [] : [role];
      const person = { handle: `some ${role}`, roles, trading: false };
      const { client } = await addPerson(floor.server, person);
      const marketId = await floor.open();
      const rows = () =>
        floor.server.database.query('SELECT count(*) FROM evidence UNION ALL SELECT count(*) FROM audit');
      const before = await rows();
      expect(await propose(client, marketId)).toMatchObject({ code: 'NOT_A_RESOLVER' });
      for (const name of ['confirmResolution', 'withdrawResolution'] as const)
        expect(await changeMarket(client, name, { marketId })).toMatchObject({ code: 'NOT_A_RESOLVER' });
      expect(await rows()).toEqual(before);
      expect((await readMarket(client, marketId)).state).toBe('OPEN');
    },
  );

  it('is the resolver whom the claim names, and who confirms is somebody else', async () => {
    const marketId = await floor.open();
    expect(await propose(auditor, marketId)).toMatchObject({ code: 'NOT_THE_NAMED_RESOLVER' });
    expect((await propose(operator, marketId)).market?.resolution?.status).toBe('PROPOSED');
    expect(await changeMarket(operator, 'confirmResolution', { marketId })).toMatchObject({
      code: 'SAME_OFFICER',
    });
    const confirmed = await changeMarket(auditor, 'confirmResolution', { marketId });
    expect(confirmed.market?.resolution?.status).toBe('CONFIRMED');
  });

  it('is another resolver where the one who is named is none any more', async () => {
    const ended = await floor.open({ resolver: 'third' });
    expect(await propose(auditor, ended)).toMatchObject({ code: 'NOT_THE_NAMED_RESOLVER' });
    await floor.server.database.query(`UPDATE member SET roles = '{}' WHERE handle = 'third'`);
    expect((await propose(auditor, ended)).market?.resolution?.status).toBe('PROPOSED');
    expect(await propose(third, await floor.open())).toMatchObject({ code: 'NOT_A_RESOLVER' });
    await floor.server.database.query(`UPDATE member SET roles = '{RESOLVER}' WHERE handle = 'third'`);
  });
});

describe('a claim about a number', () => {
  const NUMBER = { template: 'NUMBER', low: '0', high: '40', unit: 'members' };

  it('has two contracts, and pays by where its value lies', async () => {
    await setTradingPolicy(operator, { challengeSeconds: 0 });
    const marketId = await floor.open(NUMBER);
    await floor.place('ada', marketId, 'buy 10 HIGHER at 0.5');
    await floor.place('bea', marketId, 'sell 10 HIGHER at 0.5');
    for (const [change, code] of [
      [{ outcome: 'HIGHER' }, 'VALUE_NEEDED'],
      [{ outcome: null, payouts: ['0.25', '0.75'] }, 'VALUE_NEEDED'],
      [{ outcome: null, value: 'ten' }, 'VALUE_NOT_A_NUMBER'],
      [{ value: '10' }, 'OUTCOME_UNCLEAR'],
    ] as const)
      expect(await propose(operator, marketId, change)).toMatchObject({ code });
    const proposed = await propose(operator, marketId, { outcome: null, value: '10.0' });
    expect(proposed.market?.resolution?.payouts).toEqual(['0.25', '0.75']);
    const { market } = await operator.read<{ market: object }>(
      'query ($id: ID!) { market(id: $id) { claim { template low high unit } resolution { evidence { value } } } }',
      { id: marketId },
    );
    expect(market).toEqual({
      claim: { template: 'NUMBER', low: '0', high: '40', unit: 'members' },
      resolution: { evidence: { value: '10' } },
    });
    const paid = await changeMarket(auditor, 'confirmResolution', { marketId });
    expect(paid.market).toMatchObject({ state: 'SETTLED' });
    expect(paid.market?.contracts.map(({ payout }) => payout)).toEqual(['0.25', '0.75']);
    await setTradingPolicy(operator, { challengeSeconds: 3600 });
  });

  it('may be void; and other claims have no value', async () => {
    const marketId = await floor.open(NUMBER);
    const proposed = await propose(operator, marketId, { outcome: null, isVoid: true });
    expect(proposed.market?.resolution?.isVoid).toBe(true);
    expect(await propose(operator, await floor.open(), { outcome: null, value: '10' })).toMatchObject({
      code: 'VALUE_NOT_ALLOWED',
    });
  });
});

describe('a headline', () => {
  /** An idea of that kind, and its market. */
  async function headline(change: Partial<Idea>): Promise<{ marketId: string; id: number }> {
    const row = { title: 'A switch', topic: 'Core', closesAt: new Date(isoIn(HOUR_MS)), ...change };
    const saved = await floor.server.database.getRepository(Idea).save(row);
    const marketId = encodeId('Market', saved.marketId);
    await eventually(
      () => readMarket(operator, marketId),
      (market) => market?.state === 'OPEN',
    );
    // The row was put in beside the server: its market may be open a second before its words are known.
    const ideaId = encodeId('Idea', saved.id);
    await eventually(
      () => operator.read<{ idea: unknown }>('query ($id: ID!) { idea(id: $id) { id } }', { id: ideaId }),
      ({ idea }) => idea !== null,
    );
    return { marketId, id: saved.marketId };
  }

  it('of an import goes by its record, or is void', async () => {
    const { marketId } = await headline({ headline: 'RECORD', recordedOutcome: 'NO', sourceNumber: '8' });
    expect((await readMarket(operator, marketId)).criteria).toContain('stands in for a jury');
    expect(await propose(auditor, marketId)).toMatchObject({ code: 'NOT_THE_RECORD' });
    const shared = { outcome: null, payouts: ['0.5', '0.5'] };
    expect(await propose(auditor, marketId, shared)).toMatchObject({ code: 'NOT_THE_RECORD' });
    expect((await propose(auditor, marketId, { outcome: 'NO' })).market?.resolution?.payouts).toEqual([
      '0',
      '1',
    ]);
  });

  it('of an import without a record is for the resolvers to judge', async () => {
    const { marketId } = await headline({ headline: 'RECORD', sourceNumber: '9' });
    expect((await propose(auditor, marketId)).market?.resolution?.status).toBe('PROPOSED');
  });

  it('waits for its jury, and then goes by the verdict, or is void', async () => {
    const { marketId, id } = await headline({ headline: 'JURY', jurySize: 1 });
    expect((await readMarket(operator, marketId)).question).toMatch(/^Will one member drawn by lot, who /);
    expect(await propose(auditor, marketId)).toMatchObject({ code: 'VERDICT_PENDING' });
    await insertVerdict(floor.server, { marketId: id, memberId: 1 });
    await floor.server.restart();
    expect(await propose(auditor, marketId, { outcome: 'NO' })).toMatchObject({ code: 'NOT_THE_VERDICT' });
    expect((await propose(auditor, marketId)).market?.resolution?.payouts).toEqual(['1', '0']);
    const other = await headline({ headline: 'JURY', title: 'A lever' });
    const isVoid = { outcome: null, isVoid: true };
    expect((await propose(auditor, other.marketId, isVoid)).market?.resolution?.isVoid).toBe(true);
  });

  const VOID = { outcome: null, isVoid: true };

  /** It is resolved like that, a member objects, and the members who are drawn agree. */
  async function overturned(marketId: string, by: 'ada' | 'bea', change: Record<string, unknown>) {
    const resolved = await resolveMarket(floor.officers, { marketId, outcome: 'YES', ...change });
    expect(resolved.market?.resolution?.status).toBe('CONFIRMED');
    await changeMarket(floor.members[by], 'challengeResolution', { marketId, reason: 'It was not.' });
    await decideChallenge(floor.server, marketId, true);
    expect((await readMarket(operator, marketId)).resolution?.status).toBe('OVERTURNED');
  }

  it('goes by its jury though drawn members have said that it is not void', async () => {
    const early = await headline({ headline: 'JURY', title: 'A pulley' });
    const { marketId, id } = await headline({ headline: 'JURY', jurySize: 1, title: 'A winch' });
    await insertVerdict(floor.server, { marketId: id, memberId: 1 });
    await floor.server.restart();
    await overturned(early.marketId, 'ada', VOID);
    expect(await propose(auditor, early.marketId)).toMatchObject({ code: 'VERDICT_PENDING' });
    await overturned(marketId, 'ada', VOID);
    expect(await propose(auditor, marketId, { outcome: 'NO' })).toMatchObject({ code: 'NOT_THE_VERDICT' });
    expect(await readDeskItem(auditor, marketId)).toMatchObject({ decided: 'YES' });

    await overturned(marketId, 'bea', { outcome: 'YES' });
    for (const client of [operator, auditor]) {
      const no = await propose(client, marketId, { outcome: 'NO' });
      expect(no.market?.resolution?.status).toBe('PROPOSED');
      expect(await readDeskItem(auditor, marketId)).toMatchObject({ state: 'TO_CONFIRM', decided: null });
      await changeMarket(client, 'withdrawResolution', { marketId });
    }
  });

  it('without a verdict is the resolvers’ once drawn members have said that it is not void', async () => {
    const { marketId, id } = await headline({ headline: 'JURY', jurySize: 1, title: 'A tie' });
    await insertVerdict(floor.server, { marketId: id, memberId: 1 });
    await floor.server.database.query(`UPDATE lot SET outcome = 'NONE', yes = 0 WHERE market_id = $1`, [id]);
    await floor.server.restart();
    expect(await propose(auditor, marketId)).toMatchObject({ code: 'NOT_THE_VERDICT' });
    await overturned(marketId, 'ada', VOID);
    expect((await propose(auditor, marketId)).market?.resolution?.status).toBe('PROPOSED');
  });

  it('that is flagged before it has closed may be void, and nobody is drawn for it yet', async () => {
    const { marketId } = await headline({ headline: 'JURY', title: 'A lens' });
    await changeMarket(operator, 'flagMarket', { marketId, reason: 'Nobody will know.' });
    const flagged = { state: 'TO_PROPOSE', eligible: true, reason: null, draws: false };
    expect(await readDeskItem(auditor, marketId)).toMatchObject(flagged);
    expect(await propose(auditor, marketId)).toMatchObject({ code: 'VERDICT_PENDING' });
    await changeMarket(operator, 'closeMarket', { marketId });
    expect(await readDeskItem(auditor, marketId)).toMatchObject({
      eligible: false,
      reason: 'The jury has not decided yet.',
      draws: false,
    });
  });

  it('of an idea that was taken away waits for no jury, can only be void, and members are drawn for it', async () => {
    const { marketId, id } = await headline({ headline: 'JURY', title: 'A prism' });
    await floor.server.database.query(`UPDATE idea SET stage = 'RETIRED' WHERE market_id = $1`, [id]);
    await floor.server.restart();
    await changeMarket(operator, 'closeMarket', { marketId });
    const due = { eligible: true, reason: null, decided: null, draws: true };
    expect(await readDeskItem(auditor, marketId)).toMatchObject(due);
    expect(await propose(auditor, marketId)).toMatchObject({ code: 'NO_VERDICT' });
    expect((await propose(auditor, marketId, VOID)).market?.resolution?.isVoid).toBe(true);
  });

  it('of another kind asks what it asks', async () => {
    const shipped = await headline({ headline: 'SHIPPED', title: 'A rudder' });
    expect((await readMarket(operator, shipped.marketId)).question).toMatch(
      /^Will “A rudder” be shipped by /,
    );
    expect(decodeId('Market', shipped.marketId)).toBe(shipped.id);
  });
});
