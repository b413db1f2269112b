import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { codeOf, marketIds, placeOrder } from '../support/orders-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

interface Node {
  readonly __typename: string;
  readonly id: string;
}

describe('node', () => {
  let server: TestServer;
  let ada: ApiClient;
  let bea: ApiClient;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer();
    [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
    const [marketId = ''] = [...(await marketIds(ada)).values()];
    await placeOrder(ada, { marketId, price: '0.4' });
    await placeOrder(bea, { marketId, price: '0.4', side: 'SELL', quantity: '4' });
    const { me, market } = await ada.read<{
      me: { id: string; orders: { id: string }[]; fills: { nodes: { id: string }[] } };
      market: { ideaId: string; trades: { nodes: { id: string }[] } };
    }>(
      `query ($id: ID!) {
        me { id orders { id } fills { nodes { id } } }
        market(id: $id) { ideaId trades { nodes { id } } }
      }`,
      { id: marketId },
    );
    const found = { Market: marketId, Idea: market.ideaId, Trade: market.trades.nodes[0]?.id };
    Object.assign(ids, found, { Order: me.orders[0]?.id, OwnFill: me.fills.nodes[0]?.id, Member: me.id });
  }, START_MS);
  afterAll(() => server.stop());

  const find = async (client: ApiClient, id = ''): Promise<Node | null> =>
    (await client.read<{ node: Node | null }>(NODE, { id })).node;

  it.each(['Idea', 'Market', 'Trade'])('finds every %s, for everybody who may read', async (type) => {
    for (const client of [ada, bea, server.anonymous])
      expect(await find(client, ids[type])).toEqual({ __typename: type, id: ids[type] });
  });

  it.each(['Order', 'OwnFill'])('finds an %s for its member alone', async (type) => {
    expect(await find(ada, ids[type])).toEqual({ __typename: type, id: ids[type] });
    const operator = await server.signIn('operator');
    for (const client of [operator, server.anonymous]) expect(await find(client, ids[type])).toBeNull();
  });

  it('gives each side of a trade its own fill under one number', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on OwnFill { role side order { id } } } }';
    const read = (client: ApiClient) => client.read(query, { id: ids.OwnFill });
    expect(await read(ada)).toEqual({ node: { role: 'MAKER', side: 'BUY', order: { id: ids.Order } } });
    expect(await read(bea)).toMatchObject({ node: { role: 'TAKER', side: 'SELL' } });
  });

  it('finds members for officers who may see the list', async () => {
    const operator = await server.signIn('operator');
    expect(await find(operator, ids.Member)).toEqual({ __typename: 'Member', id: ids.Member });
    for (const client of [ada, server.anonymous]) expect(await find(client, ids.Member)).toBeNull();
  });

  it('gives all fields of what it finds', async () => {
    const query = `query ($order: ID!, $trade: ID!) {
      order: node(id: $order) { ... on Order { filled market { id } } }
      trade: node(id: $trade) { ... on Trade { price quantity marketId } }
    }`;
    const { market } = { market: ids.Market };
    expect(await ada.read(query, { order: ids.Order, trade: ids.Trade })).toEqual({
      order: { filled: '4', market: { id: market } },
      trade: { price: '0.4', quantity: '4', marketId: market },
    });
  });

  it.each([
    '',
    'nothing',
    '12',
    encodeId('Market', 999),
    encodeId('Trade', 999),
    encodeId('Order', 999),
    encodeId('OwnFill', 999),
    encodeId('Member', 999),
    encodeId('Notice', 1),
    Buffer.from('Viewer:1').toString('base64url'),
    Buffer.from('constructor:1').toString('base64url'),
    Buffer.from('Market:01').toString('base64url'),
  ])('is null for %j', async (id) => {
    const operator = await server.signIn('operator');
    expect(await find(operator, id)).toBeNull();
  });

  it('of a real exchange needs a sign-in', async () => {
    const real = await startTestServer({ kind: 'real' });
    expect(codeOf(await real.anonymous.ask(NODE, { id: encodeId('Market', 1) }))).toBe('UNAUTHENTICATED');
    await real.stop();
  });
});
