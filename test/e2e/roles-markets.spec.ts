import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { readMembers, setMember } from '../support/members-api.js';
import { changeMarket, type MarketMutation } from '../support/officers-api.js';
import { codeOf } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const JUDGEMENTS: readonly (readonly [MarketMutation, object])[] = [
  ['haltMarket', {}],
  ['flagMarket', { reason: 'Nobody can tell.' }],
  ['closeMarket', {}],
  ['proposeResolution', { outcome: 'YES', evidence: 'It was decided.' }],
  ['confirmResolution', {}],
  ['withdrawResolution', {}],
];

describe('officers who trade', () => {
  let floor: ApiFloor;
  let ada: ApiClient;

  beforeAll(async () => {
    floor = await ApiFloor.start();
    ada = floor.members.ada;
    const { nodes } = await readMembers(floor.officers.operator, { search: 'ada' });
    await setMember(floor.officers.operator, { memberId: nodes[0]?.id, roles: ['CURATOR', 'RESOLVER'] });
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('get the same answer again for what they did before they traded', async () => {
    const marketId = await floor.open();
    const input = { marketId, idempotencyKey: newKey() };
    expect((await changeMarket(ada, 'haltMarket', input)).market?.state).toBe('HALTED');
    await changeMarket(floor.officers.operator, 'resumeMarket', { marketId });
    await floor.place('ada', marketId, 'buy 5 YES at 0.5');
    expect((await changeMarket(ada, 'haltMarket', input)).code).toBeUndefined();
    expect((await changeMarket(ada, 'haltMarket', { marketId })).code).toBe('CONFLICT_OF_INTEREST');
  });

  it.each(JUDGEMENTS)('do not %s where they own shares or have orders', async (mutation, input) => {
    const marketId = await floor.open();
    await floor.place('ada', marketId, 'buy 5 YES at 0.5');
    expect((await changeMarket(ada, mutation, { marketId, ...input })).code).toBe('CONFLICT_OF_INTEREST');
    await floor.place('bea', marketId, 'sell 5 YES at 0.5');
    expect((await changeMarket(ada, mutation, { marketId, ...input })).code).toBe('CONFLICT_OF_INTEREST');
    const [recorded] = await floor.server.database.query<{ acts: number }[]>(
      'SELECT count(*)::int AS acts FROM audit WHERE subject = $1 AND actor_id = 1',
      [Buffer.from(marketId, 'base64url').toString()],
    );
    expect(recorded).toEqual({ acts: 0 });
  });
});

describe('who belongs to the idea of a market', () => {
  let floor: ApiFloor;
  let marketId: string;

  beforeAll(async () => {
    floor = await ApiFloor.start();
    marketId = await floor.list({ insiders: ['bea', 'ada'] });
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('is told to curators and to the team itself', async () => {
    const query = `{ market(id: "${marketId}") { insiders } }`;
    const answer = { market: { insiders: ['ada', 'bea'] } };
    expect(await floor.officers.operator.read(query)).toEqual(answer);
    expect(await floor.members.bea.read(query)).toEqual(answer);
    const refused = await floor.members.cem.ask(query);
    expect([codeOf(refused), refused.data]).toEqual(['FORBIDDEN', { market: { insiders: null } }]);
    expect(codeOf(await floor.server.anonymous.ask(query))).toBe('UNAUTHENTICATED');
  });
});
