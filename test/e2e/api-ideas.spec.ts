import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { publishMerit } from '../support/merit-rows.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { OPEN_AT_ONCE, proposeIdea } from '../support/proposal-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const TITLES = ['Alpha', 'Beta 100%', 'Gamma_ray', 'Delta', 'Epsilon'];

interface Idea {
  readonly id: string;
  readonly title: string;
  readonly rank: number | null;
  readonly stage: string;
  readonly market: {
    readonly id: string;
    readonly state: string;
    readonly price: string;
    readonly sparkline: string[];
    readonly changeToday: string;
  };
}

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ ideas: TITLES, policy: OPEN_AT_ONCE });
  ada = await server.signIn('ada');
  bea = await server.signIn('bea');
}, START_MS);
afterAll(() => server.stop());

async function list(
  args = '',
): Promise<{ titles: string[]; nodes: Idea[]; totalCount: number; endCursor: string; more: boolean }> {
  const { ideas } = await ada.read<{
    ideas: { nodes: Idea[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }>(`{ ideas${args} { totalCount pageInfo { endCursor hasNextPage }
    nodes { id title rank stage market { id state price sparkline changeToday } } } }`);
  const { nodes, totalCount, pageInfo } = ideas;
  const titles = nodes.map(({ title }) => title);
  return { titles, nodes, totalCount, endCursor: pageInfo.endCursor, more: pageInfo.hasNextPage };
}

async function place(client: ApiClient, title: string, order: Record<string, string>): Promise<void> {
  const marketId = (await marketIds(client)).get(title);
  expect(await placeOrder(client, { marketId, ...order })).toHaveProperty('order');
}

/** As if that were its merit, in percent; once the server knows. */
async function judge(title: string, merit: number): Promise<void> {
  await publishMerit(server.database, title, { merit });
  await eventually(
    () => list(),
    ({ titles }) => titles[0] === title,
  );
}

describe('the list of ideas', () => {
  it('ranks by merit and not by price, and ideas without a merit in the order in which they came', async () => {
    expect((await list()).titles).toEqual(TITLES);
    await judge('Delta', 60);
    await place(ada, 'Delta', { side: 'BUY', price: '0.2' });
    await place(bea, 'Delta', { side: 'SELL', price: '0.22' });
    const { nodes } = await list();
    expect(nodes.map(({ title, rank }) => [rank, title])).toEqual([
      [1, 'Delta'],
      [null, 'Alpha'],
      [null, 'Beta 100%'],
      [null, 'Gamma_ray'],
      [null, 'Epsilon'],
    ]);
    expect(nodes[0]?.market).toMatchObject({ price: '0.21', changeToday: '-0.29' });
    expect(nodes[1]?.market).toMatchObject({ price: '0.5', changeToday: '0', sparkline: ['0.5'] });
  });

  it('pages without a repeat or a hole, though an idea that was seen moves', async () => {
    const first = await list('(first: 2)');
    expect([first.titles, first.more, first.totalCount]).toEqual([['Delta', 'Alpha'], true, 5]);
    await judge('Alpha', 90);
    await place(ada, 'Alpha', { side: 'BUY', price: '0.9' });
    await place(bea, 'Alpha', { side: 'SELL', price: '0.92' });
    const rest = await list(`(first: 9, after: "${first.endCursor}")`);
    expect([rest.titles, rest.more]).toEqual([['Beta 100%', 'Gamma_ray', 'Epsilon'], false]);
    expect((await list('(orderBy: MOVERS, first: 2)')).titles).toEqual(['Alpha', 'Delta']);
  });

  it('does not go on in another order than that of the cursor', async () => {
    const { endCursor } = await list('(first: 1, orderBy: RANK)');
    await expect(list(`(first: 1, orderBy: NEW, after: "${endCursor}")`)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('searches titles for the words as they are, whatever they have of wildcards', async () => {
    expect((await list('(search: "gamma_")')).titles).toEqual(['Gamma_ray']);
    expect((await list('(search: "0%")')).titles).toEqual(['Beta 100%']);
    expect((await list('(search: "%")')).totalCount).toBe(1);
    expect((await list('(search: "  ", topic: "Language")')).totalCount).toBe(5);
    expect((await list('(topic: "Nothing")')).totalCount).toBe(0);
  });

  it('finds one by its id, and nothing by anything else', async () => {
    const { nodes } = await list('(first: 1)');
    const find = (id: string | undefined) => ada.read('query ($id: ID!) { idea(id: $id) { title } }', { id });
    expect(await find(nodes[0]?.id)).toEqual({ idea: { title: nodes[0]?.title } });
    for (const id of [nodes[0]?.market.id, '', '\0']) expect(await find(id)).toEqual({ idea: null });
  });
});

describe('a proposal', () => {
  it('opens by itself where the policy asks for no seconds, and then has its place in the list', async () => {
    const { id } = await proposeIdea(ada, { title: 'Pattern matching', topic: 'Syntax' });
    const { nodes } = await eventually(
      () => list('(search: "pattern")'),
      (found) => found.nodes[0]?.market?.state === 'OPEN',
    );
    expect(nodes).toMatchObject([{ id, stage: 'OPEN', market: { price: '0.5' } }]);
    expect((await list('(topic: "Syntax")')).totalCount).toBe(1);
  });
});

describe('a market', () => {
  it('tells its trades, newest first and page by page, and its past prices', async () => {
    for (const price of ['0.3', '0.4', '0.5']) {
      await place(bea, 'Gamma_ray', { side: 'SELL', price, quantity: '3' });
      await place(ada, 'Gamma_ray', { side: 'BUY', price, quantity: '3' });
    }
    const { nodes } = await list('(search: "Gamma")');
    const page = (after: string | null) =>
      ada.read<{
        idea: {
          market: Record<string, never> & {
            trades: { nodes: { price: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
          };
        };
      }>(
        `query ($id: ID!, $after: String) { idea(id: $id) { market {
          volume tradeCount lastTradePrice
          trades(first: 2, after: $after) { nodes { price quantity takerSide } pageInfo { endCursor hasNextPage } }
          priceHistory(range: HOUR) { range firstAt points { at price } }
        } } }`,
        { id: nodes[0]?.id, after },
      );
    const first = (await page(null)).idea.market;
    expect(first).toMatchObject({ volume: '9', tradeCount: 3, lastTradePrice: '0.5' });
    expect(first.trades.nodes.map(({ price }) => price)).toEqual(['0.5', '0.4']);
    expect(first.trades.pageInfo.hasNextPage).toBe(true);
    const last = (await page(first.trades.pageInfo.endCursor)).idea.market;
    expect(last.trades.nodes).toEqual([{ price: '0.3', quantity: '3', takerSide: 'BUY' }]);
    const history = first.priceHistory as unknown as {
      firstAt: string;
      points: { at: string; price: string }[];
    };
    expect(history.points.at(-1)?.price).toBe('0.5');
    expect(history.points.length).toBeLessThanOrEqual(301);
    expect([...history.points].sort((a, b) => a.at.localeCompare(b.at))).toEqual(history.points);
  });

  it('tells what an order would do, as placing it then does', async () => {
    await place(bea, 'Epsilon', { side: 'SELL', price: '0.6', quantity: '20' });
    const { nodes } = await list('(search: "Epsilon")');
    const input = {
      marketId: nodes[0]?.market.id,
      contract: 'YES',
      side: 'BUY',
      type: 'LIMIT',
      price: '0.65',
      quantity: '50',
    };
    const { previewOrder } = await ada.read<{ previewOrder: unknown }>(
      `query ($input: PreviewOrderInput!) { previewOrder(input: $input) { ... on OrderPreview {
        filled resting dropped dropReason fills { price quantity } averagePrice cost hold newPrice payoffs { contract { name } profit } } ... on OrderRejected { code } } }`,
      { input },
    );
    expect(previewOrder).toEqual({
      filled: '20',
      resting: '30',
      dropped: '0',
      dropReason: null,
      fills: [{ price: '0.6', quantity: '20' }],
      averagePrice: '0.6',
      cost: '12',
      hold: '19.5',
      newPrice: '0.6',
      payoffs: [
        { contract: { name: 'YES' }, profit: '8' },
        { contract: { name: 'NO' }, profit: '-12' },
      ],
    });
  });
});
