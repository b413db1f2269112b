import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/api-client.js';
import { estimate, previewEstimate } from '../support/estimates-api.js';
import { eventually } from '../support/eventually.js';
import { exposuresOf, readIdea, setBlindMode, showMe } from '../support/exposure-api.js';
import { setTradingPolicy } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { addPerson, openSession, type TestPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

const TITLES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'] as const;
type Title = (typeof TITLES)[number];

let server: TestServer;
let seller: ApiClient;
let buyer: ApiClient;
const ideas = new Map<Title, { id: string; marketId: string }>();
const idea = (title: Title) => ideas.get(title) as { id: string; marketId: string };

async function person(handle: string, blind: boolean | null): Promise<TestPerson> {
  const added = await addPerson(server, { handle });
  await eventually(
    () => added.client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }'),
    ({ me }) => me.balance.cash !== '0',
  );
  if (blind !== null) await setBlindMode(added.client, blind);
  return added;
}

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea'], ideas: TITLES });
  seller = await server.signIn('ada');
  const listed = await seller.read<{
    ideas: { nodes: { id: string; title: Title; market: { id: string } }[] };
  }>('{ ideas { nodes { id title market { id } } } }');
  for (const { id, title, market } of listed.ideas.nodes) ideas.set(title, { id, marketId: market.id });
  buyer = await server.signIn('bea');
  for (const { marketId } of ideas.values()) {
    await placeOrder(seller, { marketId, side: 'SELL', price: '0.6', quantity: '50' });
    await placeOrder(buyer, { marketId, price: '0.6', quantity: '5' });
    await placeOrder(buyer, { marketId, price: '0.4', quantity: '5' });
  }
}, START_MS);
afterAll(() => server.stop());

/** That nothing of it is told. */
async function expectHidden(client: ApiClient, title: Title): Promise<void> {
  const { shown, market, ...told } = await readIdea(client, idea(title).id);
  const figures = JSON.stringify({ ...market, id: '', state: '' }).replace(/"shown":false/, '');
  expect([shown, market.shown]).toEqual([false, false]);
  expect(figures).not.toMatch(/\d/);
  expect(told).toEqual({ id: idea(title).id, rank: null, merit: null });
}

describe('blind mode', () => {
  it('keeps every figure of an idea from its member, with any session or token, and no other member', async () => {
    const { client, memberId } = await person('hal', true);
    await expectHidden(client, 'Ash');
    await expectHidden(new ApiClient(server.url, await openSession(server, memberId, true)), 'Ash');
    const { market } = await readIdea(seller, idea('Ash').id);
    expect(market).toMatchObject({ shown: true, price: '0.6', tradeCount: 1, bestBid: '0.4' });
  });

  it('is off unless the member or the policy says otherwise, and the member has the last word', async () => {
    const { client } = await person('ivo', null);
    const read = () => client.read<{ me: { blindMode: unknown } }>('{ me { blindMode { setting on } } }');
    expect((await read()).me.blindMode).toEqual({ setting: null, on: false });
    expect(await setBlindMode(client, true)).toEqual({ blindMode: { setting: true, on: true } });
    expect(await setBlindMode(client, null)).toEqual({ blindMode: { setting: null, on: false } });
  });

  it('leaves out trades that are asked for by their ids, and refuses to preview an order', async () => {
    const { client } = await person('jon', true);
    const { market } = await seller.read<{ market: { trades: { nodes: { id: string }[] } } }>(
      'query ($id: ID!) { market(id: $id) { trades { nodes { id } } } }',
      { id: idea('Ash').marketId },
    );
    const id = market.trades.nodes[0]?.id;
    const byId = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await client.read(byId, { id })).toEqual({ node: null });
    expect(await seller.read(byId, { id })).toEqual({ node: { id } });
    const order = {
      marketId: idea('Ash').marketId,
      contract: 'YES',
      side: 'BUY',
      type: 'MARKET',
      quantity: '1',
    };
    const preview = await client.read(
      'query ($input: PreviewOrderInput!) { previewOrder(input: $input) { ... on OrderRejected { code } } }',
      { input: order },
    );
    expect(preview).toEqual({ previewOrder: { code: 'PRICE_HIDDEN' } });
  });

  it('ends for an idea when the member estimates it, orders in its market or asks, and for that idea alone', async () => {
    const { client, memberId } = await person('kim', true);
    await estimate(client, { marketId: idea('Ash').marketId, chance: '0.7', stake: '2' });
    await placeOrder(client, { marketId: idea('Birch').marketId, price: '0.3', quantity: '1' });
    expect(await showMe(client, idea('Cedar').id)).toMatchObject({
      idea: { shown: true, market: { price: '0.6' } },
    });
    for (const title of ['Ash', 'Birch', 'Cedar'] as const)
      expect((await readIdea(client, idea(title).id)).market).toMatchObject({
        shown: true,
        tradeCount: expect.any(Number),
      });
    for (const title of ['Dogwood', 'Elm', 'Fir'] as const) await expectHidden(client, title);
    const shown = (['Ash', 'Birch', 'Cedar'] as const).map((title) => idea(title).marketId).sort();
    expect((await exposuresOf(server, memberId, 3)).sort()).toEqual(shown);
  });

  it('ends when an order is refused by the exchange, for that tells of the price, and not when it cannot be read', async () => {
    const { client } = await person('lea', true);
    const { marketId } = idea('Dogwood');
    await placeOrder(client, { marketId, price: 'much', quantity: '1' });
    await expectHidden(client, 'Dogwood');
    const refused = await placeOrder(client, { marketId, price: '0.999', quantity: '9000000' });
    expect(refused.code).toBeDefined();
    expect((await readIdea(client, idea('Dogwood').id)).shown).toBe(true);
  });

  it('goes on when an estimate is refused whatever the price is, and ends when it is refused by the price', async () => {
    const { client } = await person('lou', true);
    const { marketId } = idea('Elm');
    const refusals = [
      [{ chance: '0.35', stake: '0.6' }, 'STAKE_TOO_SMALL'],
      [{ chance: '0.65', stake: '0.6' }, 'STAKE_TOO_SMALL'],
      [{ chance: '0.65', stake: '900000' }, 'INSUFFICIENT_FUNDS'],
    ] as const;
    for (const [stated, code] of refusals) {
      expect((await previewEstimate(client, { marketId, ...stated })).code).toBe(code);
      expect((await estimate(client, { marketId, ...stated })).code).toBe(code);
    }
    await expectHidden(client, 'Elm');
    const operator = await server.signIn('operator');
    await setTradingPolicy(operator, { orderLimit: '10' });
    const refused = await estimate(client, { marketId, chance: '0.65', stake: '20' });
    await setTradingPolicy(operator, { orderLimit: '10000' });
    expect(refused.code).toBe('ORDER_LIMIT');
    expect((await readIdea(client, idea('Elm').id)).shown).toBe(true);
    const { estimate: taken } = await estimate(client, { marketId, chance: '0.65', stake: '2' });
    expect(taken?.counts).toBe('HALF');
  });

  it('stays as it was when the server starts again', async () => {
    const { client, memberId } = await person('mia', true);
    await showMe(client, idea('Elm').id);
    await server.restart();
    expect((await readIdea(client, idea('Elm').id)).shown).toBe(true);
    await expectHidden(client, 'Fir');
    expect(await exposuresOf(server, memberId, 1)).toEqual([idea('Elm').marketId]);
  });
});

describe('the first exposure', () => {
  const ways: [string, (client: ApiClient, marketId: string) => Promise<unknown>][] = [
    ['a price', (client, id) => client.read('query ($id: ID!) { market(id: $id) { price } }', { id })],
    [
      'a book',
      (client, id) => client.read('query ($id: ID!) { market(id: $id) { book { bids { price } } } }', { id }),
    ],
    [
      'a chart',
      (client, id) =>
        client.read('query ($id: ID!) { market(id: $id) { priceHistory { firstAt } } }', { id }),
    ],
    [
      'another name for it',
      (client, id) =>
        client.read('query ($id: ID!) { a: node(id: $id) { ... on Market { b: volume } } }', { id }),
    ],
    [
      'a preview',
      (client, marketId) =>
        client.read('query ($input: PreviewOrderInput!) { previewOrder(input: $input) { __typename } }', {
          input: { marketId, contract: 'YES', side: 'BUY', type: 'MARKET', quantity: '1' },
        }),
    ],
    [
      'a stream that others read too',
      async (client, id) => {
        const stream = await client.stream<unknown>(
          'subscription ($ids: [ID!]) { prices(marketIds: $ids) { prices { price } } }',
          { ids: [id] },
        );
        await stream.next();
      },
    ],
  ];

  it.each(ways)('is recorded when %s is handed out, once, of that idea alone', async (name, read) => {
    const { client, memberId } = await person(`reader of ${name}`.replaceAll(' ', '-'), null);
    const { marketId } = idea('Fir');
    await read(client, marketId);
    expect(await exposuresOf(server, memberId, 1)).toEqual([marketId]);
    const at = () => server.database.query('SELECT at FROM exposure WHERE member_id = $1', [memberId]);
    const first = await at();
    await read(client, marketId);
    await readIdea(client, idea('Ash').id);
    await exposuresOf(server, memberId, 2);
    expect(
      await server.database.query('SELECT at FROM exposure WHERE member_id = $1 ORDER BY at LIMIT 1', [
        memberId,
      ]),
    ).toEqual(first);
    await client.close();
  });

  it('is not what tells neither price nor merit', async () => {
    const { client, memberId } = await person('noa', null);
    await client.read('{ ideas { nodes { id title summary stage market { id question state closesAt } } } }');
    await readIdea(client, idea('Ash').id);
    expect(await exposuresOf(server, memberId, 1)).toEqual([idea('Ash').marketId]);
  });

  it('decides whether an estimate counts in full', async () => {
    const before = await person('pia', null);
    const after = await person('rob', null);
    const { marketId } = idea('Birch');
    await readIdea(after.client, idea('Birch').id);
    for (const { client } of [before, after]) {
      const taken = await estimate(client, { marketId, chance: '0.7', stake: '2' });
      expect(taken.estimate?.counts).toBe(client === before.client ? 'FULL' : 'HALF');
    }
  });

  it('is an estimate that the exchange refuses, for that tells of the price', async () => {
    const { client, memberId } = await person('quy', null);
    const { marketId } = idea('Cedar');
    const refused = await estimate(client, { marketId, chance: '0.7', stake: '900000' });
    expect(refused.code).toBeDefined();
    expect(await exposuresOf(server, memberId, 1)).toEqual([marketId]);
  });
});

describe('a stream of trades', () => {
  interface Told {
    readonly marketId: string;
  }

  /** Of two markets: what is told of the second says that the first would have been told by now. */
  async function follow(client: ApiClient, titles: readonly [Title, Title]): Promise<Told[]> {
    const told: Told[] = [];
    const stream = await client.stream<{ trades: { trades: Told[] } }>(
      'subscription ($ids: [ID!]) { trades(marketIds: $ids) { trades { marketId price } } }',
      { ids: titles.map((title) => idea(title).marketId) },
    );
    await stream.next();
    const take = async (): Promise<void> => {
      for (let read = await stream.next(); read.done !== true; read = await stream.next())
        told.push(...(read.value.data?.trades.trades ?? []));
    };
    take().catch(() => undefined);
    return told;
  }

  const tradeIn = async (title: Title) => {
    const { fills } = await placeOrder(buyer, {
      marketId: idea(title).marketId,
      price: '0.6',
      quantity: '1',
    });
    expect(fills).toHaveLength(1);
  };
  const marketsOf = (told: readonly Told[]) => told.map(({ marketId }) => marketId);
  const untilTold = (told: readonly Told[], count: number) =>
    eventually(
      async () => told.length,
      (length) => length >= count,
    );

  it('tells of an idea as soon as it is shown, and nothing before', async () => {
    const { client } = await person('sol', true);
    await showMe(client, idea('Birch').id);
    const told = await follow(client, ['Cedar', 'Birch']);
    await tradeIn('Cedar');
    await tradeIn('Birch');
    await untilTold(told, 1);
    await showMe(client, idea('Cedar').id);
    await tradeIn('Cedar');
    await untilTold(told, 2);
    expect(marketsOf(told)).toEqual([idea('Birch').marketId, idea('Cedar').marketId]);
    await client.close();
  });

  it('that many share leaves out who goes into blind mode meanwhile, and takes them back afterwards', async () => {
    const [one, other] = [await person('uma', null), await person('vic', null)];
    for (const { client } of [one, other]) await readIdea(client, idea('Birch').id);
    const [changed, same] = [
      await follow(one.client, ['Elm', 'Birch']),
      await follow(other.client, ['Elm', 'Birch']),
    ];
    await setBlindMode(one.client, true);
    await tradeIn('Elm');
    await tradeIn('Birch');
    await untilTold(changed, 1);
    await setBlindMode(one.client, false);
    await tradeIn('Elm');
    await untilTold(changed, 2);
    await untilTold(same, 3);
    const [elm, birch] = [idea('Elm').marketId, idea('Birch').marketId];
    expect([marketsOf(changed), marketsOf(same)]).toEqual([
      [birch, elm],
      [elm, birch, elm],
    ]);
    // What was told to all at once is recorded of each.
    for (const { memberId } of [one, other])
      expect((await exposuresOf(server, memberId, 2)).sort()).toEqual([elm, birch].sort());
    await one.client.close();
    await other.client.close();
  });
});

describe('the mutation', () => {
  it('showMe does it once a key, and knows no idea that is not there', async () => {
    const { client } = await person('wim', true);
    const input = { ideaId: idea('Fir').id, idempotencyKey: newKey() };
    const ask = () =>
      client.read('mutation ($input: ShowMeInput!) { showMe(input: $input) { __typename } }', { input });
    expect([await ask(), await ask()]).toEqual([
      { showMe: { __typename: 'Shown' } },
      { showMe: { __typename: 'Shown' } },
    ]);
    expect(await showMe(client, 'nothing')).toEqual({ code: 'UNKNOWN_IDEA' });
  });
});
