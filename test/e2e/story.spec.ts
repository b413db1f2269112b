import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { importFile } from '../../apps/server/src/import/import-file.js';
import type { ApiAnswer, ApiClient } from '../support/api-client.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 60_000;
const CSV = `number,title,type,topic,created,discussion_rounds,author_count,status,outcome,resolved_on
1,A frozen dictionary type,Standards Track,Typing,2020-01-01,4,2,Draft,,
2,"A match statement, at last",Standards Track,Syntax,2021-02-03,9,3,Draft,,
`;

interface ListedIdea {
  readonly title: string;
  readonly rank: number;
  readonly market: { readonly id: string; readonly price: string; readonly priceSource: string };
}

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let operator: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea'], ideas: [] });
  ada = await server.signIn('ada');
  bea = await server.signIn('bea');
  operator = await server.signIn('operator');
}, START_MS);
afterAll(() => server.stop());

/** Until the server has seen what another process put into the database. */
async function eventually<Value>(
  read: () => Promise<Value>,
  done: (value: Value) => boolean,
): Promise<Value> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await read();
    if (done(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within ten seconds');
}

async function ideas(): Promise<ListedIdea[]> {
  const answer = await ada.read<{ ideas: { nodes: (ListedIdea | { market: null })[] } }>(
    '{ ideas { nodes { title rank market { id price priceSource } } } }',
  );
  return answer.ideas.nodes.filter((idea): idea is ListedIdea => idea.market !== null);
}

const balanceOf = async (client: ApiClient) =>
  (
    await client.read<{ me: { balance: Record<string, string> } }>(
      '{ me { balance { cash held inPositions total } } }',
    )
  ).me.balance;

async function trade(client: ApiClient, order: Record<string, string>): Promise<Record<string, unknown>> {
  const { placeOrder } = await client.read<{ placeOrder: Record<string, unknown> }>(
    `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
      ... on OrderPlaced { order { state open } fills { price quantity } cost balance { cash held } }
      ... on OrderRejected { code message }
    } }`,
    { input: { type: 'LIMIT', idempotencyKey: newKey(), ...order } },
  );
  return placeOrder;
}

async function positionsOf(client: ApiClient) {
  const { me } = await client.read<{ me: { positions: unknown[] } }>(
    '{ me { positions { contract quantity averageCost value profit idea { title } } } }',
  );
  return me.positions;
}

async function next<Data>(stream: AsyncIterator<ApiAnswer<Data>>): Promise<Data> {
  const { value } = (await stream.next()) as { value: ApiAnswer<Data> };
  if (value.errors !== undefined || !value.data) throw new Error(`the stream said ${JSON.stringify(value)}`);
  return value.data;
}

type Prices = {
  prices: { fromSequence: string; toSequence: string; prices: { marketId: string; price: string }[] };
};

/** Reads the stream until it tells a price of the market, and checks that its messages leave no gap. */
async function priceIn(
  stream: AsyncIterator<ApiAnswer<Prices>>,
  marketId: string,
  after?: string,
): Promise<string> {
  let expected: bigint | null = null;
  for (;;) {
    const { prices } = await next(stream);
    if (expected !== null) expect(BigInt(prices.fromSequence)).toBe(expected);
    expected = BigInt(prices.toSequence) + 1n;
    const found = prices.prices.find((price) => price.marketId === marketId);
    if (found !== undefined && found.price !== after) return found.price;
  }
}

/** From the journal's own tables: everything issued is in members' accounts or in escrow, to the milli-token. */
async function expectConserved(): Promise<void> {
  const rows: { kind: string; sum: string }[] = await server.database.query(
    'SELECT kind, sum(amount_milli) AS sum FROM balance GROUP BY kind',
  );
  const sums = new Map(rows.map(({ kind, sum }) => [kind, BigInt(sum)]));
  const held = ['cash', 'held', 'escrow'].reduce((sum, kind) => sum + (sums.get(kind) ?? 0n), 0n);
  expect(held).toBe(-(sums.get('treasury') ?? 0n));
  expect(held).toBe(2_000_000n);
}

it(
  'takes ideas from a file to their settlement, and no token is lost',
  async () => {
    // Import, as another process does it, and list.
    const report = await importFile({ dataSource: server.database, bytes: Buffer.from(CSV), commit: true });
    expect(report).toMatchObject({ ideas: 2, problems: [], imported: true });
    const listed = await eventually(ideas, (found) => found.length === 2);
    expect(listed.map(({ title, rank }) => [rank, title])).toEqual([
      [1, 'A frozen dictionary type'],
      [2, 'A match statement, at last'],
    ]);
    const second = listed[1]?.market.id ?? '';

    // Everybody got the same allowance.
    const before = await Promise.all([balanceOf(ada), balanceOf(bea)]);
    expect(before).toEqual([before[0], before[0]]);
    expect(before[0]).toEqual({ cash: '1000', held: '0', inPositions: '0', total: '1000' });

    // Both watch while they trade.
    const PRICES = 'subscription { prices { fromSequence toSequence prices { marketId price } } }';
    const [seenByAda, seenByBea] = await Promise.all([
      ada.stream<Prices>(PRICES),
      bea.stream<Prices>(PRICES),
    ]);
    const own = await bea.stream<{ myOrders: { orders: { state: string; filled: string }[] } }>(
      'subscription { myOrders { orders { state filled } balance { cash held } } }',
    );
    const trades = await ada.stream<{
      trades: { trades: { price: string; quantity: string; takerSide: string }[] };
    }>('subscription ($id: ID!) { trades(marketId: $id) { trades { price quantity takerSide } } }', {
      id: second,
    });
    const book = await ada.stream<{
      book: { bids: { price: string; quantity: string }[]; asks: { price: string }[] };
    }>('subscription ($id: ID!) { book(marketId: $id) { bids { price quantity } asks { price } } }', {
      id: second,
    });
    // The first messages say that the streams are on.
    expect((await next(own)).myOrders).toEqual({ orders: [], balance: { cash: '1000', held: '0' } });
    expect((await next(trades)).trades.trades).toEqual([]);
    expect((await next(book)).book).toEqual({ bids: [], asks: [] });
    await Promise.all([next(seenByAda), next(seenByBea)]);

    const bid = await trade(bea, {
      marketId: second,
      contract: 'YES',
      side: 'BUY',
      price: '0.6',
      quantity: '100',
    });
    expect(bid).toMatchObject({ order: { state: 'OPEN' }, fills: [], balance: { cash: '940', held: '60' } });
    expect((await next(book)).book.bids).toEqual([{ price: '0.6', quantity: '100' }]);
    expect((await next(own)).myOrders.orders).toEqual([{ state: 'OPEN', filled: '0' }]);

    // Buying NO at 0.4 is selling YES at 0.6: the two make a set.
    const taken = await trade(ada, {
      marketId: second,
      contract: 'NO',
      side: 'BUY',
      price: '0.4',
      quantity: '70',
    });
    expect(taken).toMatchObject({
      order: { state: 'FILLED' },
      fills: [{ price: '0.4', quantity: '70' }],
      cost: '28',
      balance: { cash: '972', held: '0' },
    });
    expect((await next(trades)).trades.trades).toEqual([{ price: '0.6', quantity: '70', takerSide: 'SELL' }]);
    expect((await next(own)).myOrders).toMatchObject({
      orders: [{ state: 'OPEN', filled: '70' }],
      balance: { cash: '940', held: '18' },
    });
    expect(await priceIn(seenByAda, second, '0.5')).toBe('0.6');
    expect(await priceIn(seenByBea, second, '0.5')).toBe('0.6');
    const [leader] = await ideas();
    expect(leader).toMatchObject({
      rank: 1,
      title: 'A match statement, at last',
      market: { priceSource: 'LAST_TRADE' },
    });
    await expectConserved();

    // What they own, and what it cost.
    expect(await positionsOf(ada)).toEqual([
      {
        contract: 'NO',
        quantity: '70',
        averageCost: '0.4',
        value: '28',
        profit: '0',
        idea: { title: 'A match statement, at last' },
      },
    ]);
    expect(await positionsOf(bea)).toMatchObject([
      { contract: 'YES', quantity: '70', averageCost: '0.6', value: '42' },
    ]);

    // It comes true for the most part.
    const settlement = { marketId: second, payout: '0.75', idempotencyKey: newKey() };
    const SETTLE = `mutation ($input: SettleMarketInput!) { settleMarket(input: $input) {
    ... on MarketSettled { market { state payout } } ... on OrderRejected { code message } } }`;
    const settled = { settleMarket: { market: { state: 'SETTLED', payout: '0.75' } } };
    expect(await operator.read(SETTLE, { input: settlement })).toEqual(settled);
    expect(await operator.read(SETTLE, { input: settlement })).toEqual(settled);

    // ada: 1000 - 28 + 70 * 0.25; bea: 1000 - 42 + 70 * 0.75.
    expect(await balanceOf(ada)).toEqual({ cash: '989.5', held: '0', inPositions: '0', total: '989.5' });
    expect(await balanceOf(bea)).toEqual({ cash: '1010.5', held: '0', inPositions: '0', total: '1010.5' });
    expect([await positionsOf(ada), await positionsOf(bea)]).toEqual([[], []]);
    await expectConserved();
    const escrow: unknown[] = await server.database.query(
      "SELECT 1 FROM balance WHERE kind = 'escrow' AND amount_milli <> 0 UNION ALL SELECT 1 FROM position WHERE quantity <> 0",
    );
    expect(escrow).toEqual([]);
  },
  START_MS,
);
