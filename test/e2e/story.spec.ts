import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile } from '../../apps/server/src/import/import-file.js';
import type { ApiAnswer, ApiClient } from '../support/api-client.js';
import { untilTold } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { readMarket, resolveMarket, setTradingPolicy } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const CSV = `number,title,type,topic,created,discussion_rounds,author_count,status,outcome,resolved_on
1,A frozen dictionary type,Standards Track,Typing,2020-01-01,4,2,Draft,,
2,"A match statement, at last",Standards Track,Syntax,2021-02-03,9,3,Draft,,
`;

interface ListedIdea {
  readonly title: string;
  readonly rank: number | null;
  readonly market: {
    readonly id: string;
    readonly state: string;
    readonly price: string;
    readonly priceSource: string;
  };
}

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let operator: ApiClient;
let auditor: ApiClient;

beforeAll(async () => {
  server = await startTestServer({
    members: ['ada', 'bea'],
    ideas: [],
    // What nobody has on record is resolved by officers alone.
    policy: { headline: 'ADOPTED' },
  });
  ada = await server.signIn('ada');
  bea = await server.signIn('bea');
  operator = await server.signIn('operator');
  auditor = await server.signIn('auditor');
}, START_MS);
afterAll(() => server.stop());

async function ideas(): Promise<ListedIdea[]> {
  const answer = await ada.read<{ ideas: { nodes: (ListedIdea | { market: null })[] } }>(
    '{ ideas { nodes { title rank market { id state price priceSource } } } }',
  );
  return answer.ideas.nodes.filter((idea): idea is ListedIdea => idea.market !== null);
}

const balanceOf = async (client: ApiClient) =>
  (
    await client.read<{ me: { balance: Record<string, string> } }>(
      '{ me { balance { cash held inPositions total } } }',
    )
  ).me.balance;

async function positionsOf(client: ApiClient) {
  const { me } = await client.read<{ me: { positions: unknown[] } }>(
    '{ me { positions { contract { name } quantity averageCost value profit idea { title } } } }',
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

type Own = {
  myAccount: { entries: { orders: { order: { state: string; filled: string } }[]; balance: unknown }[] };
};
type Trades = { trades: { trades: { price: string; quantity: string; takerSide: string }[] } };
type Book = { book: { book: { bids: { price: string; quantity: string }[] } | null } };

/** Reads the stream until it tells that price of the market, and checks that its messages leave no gap. */
async function nextPrice(
  stream: AsyncIterator<ApiAnswer<Prices>>,
  marketId: string,
  wanted: string,
): Promise<string> {
  let expected: bigint | null = null;
  for (;;) {
    const { prices } = await next(stream);
    if (expected !== null) expect(BigInt(prices.fromSequence)).toBe(expected);
    expected = BigInt(prices.toSequence) + 1n;
    const found = prices.prices.find((price) => price.marketId === marketId);
    if (found?.price === wanted) return found.price;
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

/** The second idea's market, which the story is about. */
let market: string;

it('takes ideas from a file, as another process imports them, and lists them', async () => {
  const report = await importFile({ dataSource: server.database, bytes: Buffer.from(CSV), commit: true });
  expect(report).toMatchObject({ ideas: 2, problems: [], imported: true });
  // Each is listed first, and opened then.
  const areOpen = (found: ListedIdea[]) =>
    found.length === 2 && found.every((idea) => idea.market.state === 'OPEN');
  const listed = await eventually(ideas, areOpen);
  // Nobody has estimated them, so that none has a merit or a rank: they come by age.
  expect(listed.map(({ title, rank }) => [rank, title])).toEqual([
    [null, 'A frozen dictionary type'],
    [null, 'A match statement, at last'],
  ]);
  market = listed[1]?.market.id ?? '';
});

it('gives everybody the same allowance', async () => {
  const whole = { cash: '1000', held: '0', inPositions: '0', total: '1000' };
  expect(await Promise.all([balanceOf(ada), balanceOf(bea)])).toEqual([whole, whole]);
});

it('tells the maker of an order and of its fills, and everybody of the book and the trades', async () => {
  const own = await bea.stream<Own>(
    'subscription { myAccount { entries { orders { order { state filled } } balance { cash held } } } }',
  );
  const trades = await ada.stream<Trades>(
    'subscription ($id: ID!) { trades(marketId: $id) { trades { price quantity takerSide } } }',
    { id: market },
  );
  const BOOK = 'subscription ($id: ID!) { book(marketId: $id) { book { bids { price quantity } } } }';
  const book = await ada.stream<Book>(BOOK, { id: market });
  // The first messages say that the streams are on.
  expect((await next(own)).myAccount).toEqual({ entries: [] });
  expect((await next(trades)).trades.trades).toEqual([]);
  expect((await next(book)).book.book?.bids).toEqual([]);

  const bid = await placeOrder(bea, {
    marketId: market,
    contract: 'YES',
    side: 'BUY',
    price: '0.6',
    quantity: '100',
  });
  expect(bid).toMatchObject({ order: { state: 'OPEN' }, fills: [], balance: { cash: '940', held: '60' } });
  // After some seconds without news, streams tell the time alone.
  const told = await untilTold(book, (data) => data.book.book !== null);
  expect(told.book.book?.bids).toEqual([{ price: '0.6', quantity: '100' }]);
  const hasEntries = (data: Own) => data.myAccount.entries.length > 0;
  expect((await untilTold(own, hasEntries)).myAccount.entries).toEqual([
    { orders: [{ order: { state: 'OPEN', filled: '0' } }], balance: { cash: '940', held: '60' } },
  ]);

  // Buying NO at 0.4 is selling YES at 0.6: the two make a set.
  const taken = await placeOrder(ada, {
    marketId: market,
    contract: 'NO',
    side: 'BUY',
    price: '0.4',
    quantity: '70',
  });
  const fills = [{ price: '0.4', quantity: '70' }];
  expect(taken).toMatchObject({
    order: { state: 'FILLED' },
    fills,
    cost: '28',
    balance: { cash: '972', held: '0' },
  });
  const traded = await untilTold(trades, (data) => data.trades.trades.length > 0);
  expect(traded.trades.trades).toEqual([{ price: '0.6', quantity: '70', takerSide: 'SELL' }]);
  expect((await untilTold(own, hasEntries)).myAccount.entries).toEqual([
    { orders: [{ order: { state: 'OPEN', filled: '70' } }], balance: { cash: '940', held: '18' } },
  ]);
});

it('shows a price that moves to both of them', async () => {
  const PRICES = 'subscription { prices { fromSequence toSequence prices { marketId price } } }';
  const streams = await Promise.all([ada.stream<Prices>(PRICES), bea.stream<Prices>(PRICES)]);
  await placeOrder(ada, { marketId: market, contract: 'YES', side: 'SELL', price: '0.64', quantity: '10' });
  expect(await Promise.all(streams.map((stream) => nextPrice(stream, market, '0.62')))).toEqual([
    '0.62',
    '0.62',
  ]);
  const title = 'A match statement, at last';
  const traded = (await ideas()).find((idea) => idea.title === title);
  expect(traded?.market).toMatchObject({ price: '0.62', priceSource: 'MIDPOINT' });
  await expectConserved();
});

it('tells them what they own and what it cost', async () => {
  const idea = { title: 'A match statement, at last' };
  const own = [
    { contract: { name: 'NO' }, quantity: '70', averageCost: '0.4', value: '26.6', profit: '-1.4', idea },
  ];
  expect(await positionsOf(ada)).toEqual(own);
  const bought = {
    contract: { name: 'YES' },
    quantity: '70',
    averageCost: '0.6',
    value: '43.4',
    profit: '1.4',
  };
  expect(await positionsOf(bea)).toMatchObject([bought]);
});

it('pays when the outcome is known, once, and no token is lost', async () => {
  await setTradingPolicy(operator, { challengeSeconds: 0 });
  await resolveMarket({ operator, auditor }, { marketId: market, payouts: ['0.75', '0.25'] });
  expect(await readMarket(ada, market)).toMatchObject({ state: 'SETTLED', payout: '0.75' });

  // ada: 1000 - 28 + 70 * 0.25; bea: 1000 - 42 + 70 * 0.75. What was held for open orders is free again.
  expect(await balanceOf(ada)).toEqual({ cash: '989.5', held: '0', inPositions: '0', total: '989.5' });
  expect(await balanceOf(bea)).toEqual({ cash: '1010.5', held: '0', inPositions: '0', total: '1010.5' });
  expect([await positionsOf(ada), await positionsOf(bea)]).toEqual([[], []]);
  await expectConserved();
  const left: unknown[] = await server.database.query(
    `SELECT 1 FROM balance WHERE kind = 'escrow' AND amount_milli <> 0
     UNION ALL SELECT 1 FROM position WHERE quantity <> 0`,
  );
  expect(left).toEqual([]);
});
