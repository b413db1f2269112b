import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { readAudit } from '../support/audit-api.js';
import { eventually } from '../support/eventually.js';
import { readRestrictions, restrict, toldOf } from '../support/moderation-api.js';
import {
  AMEND,
  CANCEL_ALL,
  codeOf,
  marketIds,
  marketOnceOpen,
  orderInput,
  PLACE_ALL,
  type PlacedOrRejected,
  placeOrder,
} from '../support/orders-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NO_RESTRICTION = Buffer.from('Restriction:999999').toString('base64url');

let server: TestServer;
let curator: TestPerson;
let risk: TestPerson;
let administrator: TestPerson;
let ada: ApiClient;
let bea: ApiClient;
let ideas: Map<string, string>;
let markets: Map<string, string>;

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea'], ideas: ['Saws', 'Drills', 'Lamps', 'Paint'] });
  curator = await addPerson(server, { handle: 'cleo', roles: ['CURATOR'], unit: 'Office' });
  risk = await addPerson(server, { handle: 'rita', roles: ['RISK_OFFICER'], trading: false, unit: 'Office' });
  administrator = await addPerson(server, { handle: 'chief', roles: ['ADMINISTRATOR'], trading: false });
  [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
  markets = await marketIds(ada);
  const read = await ada.read<{ ideas: { nodes: { id: string; title: string }[] } }>(
    '{ ideas { nodes { id title } } }',
  );
  ideas = new Map(read.ideas.nodes.map(({ id, title }) => [title, id]));
}, START_MS);
afterAll(() => server.stop());

const of = (map: Map<string, string>, title: string): string => map.get(title) ?? '';
const preview = async (client: ApiClient, marketId: string): Promise<string | undefined> => {
  const { previewOrder } = await client.read<{ previewOrder: { code?: string } }>(
    `query ($input: PreviewOrderInput!) { previewOrder(input: $input) { ... on OrderRejected { code } } }`,
    { input: { marketId, contract: 'YES', side: 'BUY', type: 'LIMIT', price: '0.1', quantity: '1' } },
  );
  return previewOrder.code;
};
const batch = async (client: ApiClient, orders: object[]): Promise<(string | undefined)[]> => {
  const { placeOrders } = await client.read<{ placeOrders: { results: PlacedOrRejected[] } }>(PLACE_ALL, {
    input: { orders },
  });
  return placeOrders.results.map(({ code }) => code);
};
const openOrders = async (client: ApiClient): Promise<string[]> => {
  const { me } = await client.read<{ me: { orders: { id: string }[] } }>('{ me { orders { id } } }');
  return me.orders.map(({ id }) => id);
};

describe('a member on the restricted list', () => {
  it('loses what waits there, and is refused on every way that an order can take; cancelling works', async () => {
    const [saws, lamps] = [of(markets, 'Saws'), of(markets, 'Lamps')];
    const { order: early } = await placeOrder(ada, { marketId: saws });
    const { order: kept } = await placeOrder(ada, { marketId: lamps });
    expect(await preview(ada, saws)).toBeUndefined();
    const answer = await restrict(curator.client, 'setRestriction', {
      handle: 'ada',
      ideaId: of(ideas, 'Saws'),
    });
    expect(answer).toMatchObject({ restriction: { handle: 'ada', idea: { title: 'Saws' } }, inForce: true });
    expect(await openOrders(ada)).toEqual([kept?.id]);

    expect((await placeOrder(ada, { marketId: saws })).code).toBe('RESTRICTED');
    expect(await preview(ada, saws)).toBe('RESTRICTED');
    const both = [orderInput({ marketId: saws }), orderInput({ marketId: lamps })];
    expect(await batch(ada, both)).toEqual(['RESTRICTED', undefined]);
    const { cancelAllOrders } = await ada.read<{ cancelAllOrders: { orders: number } }>(CANCEL_ALL, {
      input: { marketId: saws, idempotencyKey: newKey() },
    });
    expect(cancelAllOrders.orders).toBe(0);
    expect(early).toBeDefined();
    expect((await placeOrder(bea, { marketId: saws })).code).toBeUndefined();
  });

  it('loses an order that got in at the same moment, without anybody asking', async () => {
    const { order } = await placeOrder(bea, { marketId: of(markets, 'Paint') });
    // Nobody tells the server of the row.
    await server.database.query(
      `INSERT INTO restriction (member_id, idea_id, reason)
       SELECT m.id, i.id, 'r' FROM member m, idea i WHERE m.handle = 'bea' AND i.title = 'Paint'`,
    );
    await eventually(
      () => openOrders(bea),
      (open) => !open.includes(order?.id ?? ''),
    );
    const change = { orderId: order?.id, price: '0.2', quantity: '5', idempotencyKey: newKey() };
    const { amendOrder } = await bea.read<{ amendOrder: { code?: string } }>(AMEND, { input: change });
    expect(amendOrder.code).toBe('UNKNOWN_ORDER');
  });

  it('is answered as then for an order that was taken before', async () => {
    const drills = of(markets, 'Drills');
    const order = orderInput({ marketId: drills });
    const first = await placeOrder(ada, order);
    const { restriction } = await restrict(risk.client, 'setRestriction', {
      handle: 'ada',
      ideaId: of(ideas, 'Drills'),
    });
    expect(await placeOrder(ada, order)).toMatchObject({ order: { id: first.order?.id } });
    await restrict(risk.client, 'liftRestriction', { restrictionId: restriction?.id });
  });

  it('is told, and nobody else is', async () => {
    expect((await toldOf(ada)).at(-1)).toBe(
      'You may not trade in “Saws” for now, and open orders there were taken back.',
    );
    expect(await toldOf(await server.signIn('operator'))).toEqual([]);
    const nobody = await ada.ask('{ restrictions { id } }');
    expect(codeOf(nobody)).toBe('FORBIDDEN');
    expect(codeOf(await administrator.client.ask('{ restrictions { id } }'))).toBe('FORBIDDEN');
    expect((await readRestrictions(risk.client)).map(({ handle }) => handle)).toContain('ada');
  });

  it('trades again once it is lifted, by an officer whom it is not about', async () => {
    const [row] = (await readRestrictions(curator.client)).filter(({ handle }) => handle === 'ada');
    const lifted = await restrict(curator.client, 'liftRestriction', { restrictionId: row?.id });
    expect(lifted.inForce).toBe(false);
    expect((await placeOrder(ada, { marketId: of(markets, 'Saws') })).code).toBeUndefined();
    expect((await restrict(risk.client, 'liftRestriction', { restrictionId: row?.id })).code).toBe(
      'NOT_RESTRICTED',
    );
    const own = await restrict(risk.client, 'setRestriction', { handle: 'cleo', ideaId: of(ideas, 'Saws') });
    const restrictionId = own.restriction?.id;
    expect((await restrict(curator.client, 'liftRestriction', { restrictionId })).code).toBe('NOT_YOURSELF');
    expect((await restrict(risk.client, 'liftRestriction', { restrictionId })).inForce).toBe(false);
  });
});

describe('a restriction', () => {
  it('of a unit and a topic holds for whoever is or comes into it, and for ideas that are listed later', async () => {
    const dora = await addPerson(server, { handle: 'dora', unit: 'Labs' });
    const eve = await addPerson(server, { handle: 'eve', unit: 'Shop' });
    const answer = await restrict(curator.client, 'setRestriction', { unit: 'labs', topic: 'new glue' });
    expect(answer.restriction).toMatchObject({ unit: 'Labs', topic: 'new glue', handle: null, idea: null });
    await server.database.query(
      `INSERT INTO idea (title, topic, tags, closes_at) VALUES ('Glue', 'Shop', '{new-glue}', now() + interval '9 days')`,
    );
    const market = await marketOnceOpen(ada, 'Glue');
    await eventually(
      () => balanceOf(dora.client),
      (cash) => cash !== '0',
    );
    expect((await placeOrder(dora.client, { marketId: market })).code).toBe('RESTRICTED');
    await eventually(
      () => balanceOf(eve.client),
      (cash) => cash !== '0',
    );
    expect((await placeOrder(eve.client, { marketId: market })).code).toBeUndefined();
    await server.database.query("UPDATE member SET unit = 'Labs' WHERE handle = 'eve'");
    await eventually(
      () => openOrders(eve.client),
      (open) => open.length === 0,
    );
    expect((await placeOrder(eve.client, { marketId: market })).code).toBe('RESTRICTED');
  });

  it('says who and what, one of each, with a reason, once', async () => {
    const idea = of(ideas, 'Lamps');
    const set = async (input: object) =>
      (await restrict(curator.client, 'setRestriction', input as Record<string, unknown>)).code;
    expect([
      await set({ handle: 'ada' }),
      await set({ ideaId: idea }),
      await set({ handle: 'ada', unit: 'Labs', ideaId: idea }),
      await set({ handle: 'ada', ideaId: idea, topic: 'Lamps' }),
      await set({ handle: 'nobody', ideaId: idea }),
      await set({ unit: 'Nowhere', ideaId: idea }),
      await set({ handle: 'ada', ideaId: 'nothing' }),
      await set({ handle: 'ada', topic: ' ' }),
      await set({ handle: 'ada', topic: 'x'.repeat(61) }),
      await set({ handle: 'ada', ideaId: idea, reason: '' }),
    ]).toEqual([
      ...['RESTRICTION_UNCLEAR', 'RESTRICTION_UNCLEAR', 'RESTRICTION_UNCLEAR', 'RESTRICTION_UNCLEAR'],
      ...[
        'UNKNOWN_HANDLE',
        'UNKNOWN_UNIT',
        'UNKNOWN_IDEA',
        'RESTRICTED_TOPIC_EMPTY',
        'RESTRICTED_TOPIC_TOO_LONG',
      ],
      'REASON_EMPTY',
    ]);
    const input = { handle: 'ada', ideaId: idea, idempotencyKey: newKey() };
    const first = await restrict(curator.client, 'setRestriction', input);
    expect(await restrict(curator.client, 'setRestriction', input)).toEqual(first);
    expect(await set({ handle: 'ada', ideaId: idea })).toBe('RESTRICTED_ALREADY');
    expect((await restrict(curator.client, 'liftRestriction', { restrictionId: NO_RESTRICTION })).code).toBe(
      'NOT_RESTRICTED',
    );
  });

  it('is recorded with ids', async () => {
    const { nodes } = await readAudit(administrator.client, { act: 'SET_RESTRICTION' });
    expect(nodes[0]).toMatchObject({ actor: 'cleo', reason: 'They know the figures.' });
    expect(JSON.stringify(nodes[0])).not.toMatch(/\bada\b/);
    expect((await readAudit(administrator.client, { act: 'LIFT_RESTRICTION' })).nodes.length).toBeGreaterThan(
      0,
    );
  });

  it('holds after a restart', async () => {
    await server.restart();
    expect((await placeOrder(ada, { marketId: of(markets, 'Lamps') })).code).toBe('RESTRICTED');
  });
});

async function balanceOf(client: ApiClient): Promise<string> {
  const { me } = await client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }');
  return me.balance.cash;
}
