import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { marketIds, orderInput, PLACE_ALL, placeOrder } from '../support/orders-api.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { type EventMessage, StreamReader } from '../support/stream-reader.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const STAMP = 'epoch sequence serverTime mustReread';
const TRADES = `subscription ($id: ID!, $after: StreamPosition) {
  trades(marketId: $id, after: $after) { ${STAMP} trades { id sequence price quantity } } }`;
const ACCOUNT = `subscription ($after: StreamPosition) { myAccount(after: $after) { ${STAMP} entries {
  sequence orders { endReason order { id state filled open price side contract { name } } }
  fills { tradeId orderId side price quantity role contract { name } order { id } }
  positions { marketId contract { name } quantity } balance { cash held } } } }`;

interface Trades extends EventMessage {
  readonly trades: readonly { readonly id: string; readonly sequence: string }[];
}
interface Entry {
  readonly sequence: string;
  readonly orders: readonly { readonly endReason: string | null; readonly order: Record<string, unknown> }[];
  readonly fills: readonly Record<string, unknown>[];
  readonly positions: readonly unknown[];
  readonly balance: { readonly cash: string; readonly held: string };
}
interface Account extends EventMessage {
  readonly entries: readonly Entry[];
}
type Position = Pick<EventMessage, 'epoch' | 'sequence'> | null;

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let market: string;
let quiet: string;
const open: StreamReader<unknown>[] = [];

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea', 'cem'], ideas: ['A match statement', 'Quiet'] });
  [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
  const ids = await marketIds(ada);
  [market, quiet] = [ids.get('A match statement') ?? '', ids.get('Quiet') ?? ''];
}, START_MS);
afterAll(async () => {
  for (const reader of open) reader.cut();
  await server.stop();
});

function follow<Message>(client: ApiClient, query: string, variables: Record<string, unknown>) {
  const reader = StreamReader.open<Message>(client, query, variables);
  open.push(reader as StreamReader<unknown>);
  return reader;
}
const positionOf = ({ epoch, sequence }: EventMessage): Position => ({ epoch, sequence });
const trades = (after: Position = null, id = market) =>
  follow<Trades>(server.anonymous, TRADES, { id, after });
const account = (client: ApiClient, after: Position = null) => follow<Account>(client, ACCOUNT, { after });

/** So many trades of one share each, committed one by one or together as it comes. */
async function trade(count: number, quantity = '1', marketId = market): Promise<void> {
  const order = { marketId, price: '0.5' };
  await placeOrder(ada, { ...order, side: 'BUY', quantity: String(count * Number(quantity)) });
  const takers = Array.from({ length: count }, () => placeOrder(bea, { ...order, side: 'SELL', quantity }));
  for (const { order: taken } of await Promise.all(takers)) expect(taken).toMatchObject({ state: 'FILLED' });
}

async function tradesInTable(): Promise<string[]> {
  const rows: { trade_id: string }[] = await server.database.query(
    'SELECT trade_id FROM trade ORDER BY trade_id',
  );
  return rows.map(({ trade_id }) => Buffer.from(`Trade:${trade_id}`).toString('base64url'));
}

const idsIn = (messages: readonly Trades[]): string[] =>
  messages.flatMap((told) => told.trades.map(({ id }) => id));
const sequencesIn = (messages: readonly Account[]): string[] =>
  messages.flatMap(({ entries }) => entries.map(({ sequence }) => sequence));

describe('the stream of trades', () => {
  it('begins with where it is, and tells each trade once, in order', async () => {
    const stream = trades();
    expect(await stream.next()).toMatchObject({ mustReread: false, trades: [] });
    const before = await tradesInTable();
    await trade(20);
    await stream.until(() => idsIn(stream.messages).length >= 20);
    expect([...before, ...idsIn(stream.messages)]).toEqual(await tradesInTable());
  });

  it('goes on after a cut without a hole and without a repeat', async () => {
    const first = trades();
    const { epoch, sequence } = await first.next();
    await trade(5);
    await first.until(() => idsIn(first.messages).length >= 3);
    first.cut();
    await trade(7);
    const second = trades(positionOf(first.messages.at(-1) as Trades));
    await second.until(() => idsIn([...first.messages, ...second.messages]).length >= 12);
    await trade(2);
    await second.until(() => idsIn([...first.messages, ...second.messages]).length >= 14);
    const whole = trades({ epoch, sequence });
    await whole.until(() => idsIn(whole.messages).length >= 14);
    const told = idsIn([...first.messages, ...second.messages]);
    expect(told).toEqual(idsIn(whole.messages));
    expect(told).toEqual((await tradesInTable()).slice(-14));
  });

  it('tells nothing of other markets, and of several what is asked for', async () => {
    const one = trades(null, quiet);
    const MANY = TRADES.replace('$id: ID!', '$ids: [ID!]').replace('marketId: $id', 'marketIds: $ids');
    const both = follow<Trades>(server.anonymous, MANY, { ids: [quiet, market] });
    await Promise.all([one.next(), both.next()]);
    await trade(3);
    await trade(1, '2', quiet);
    await both.until(() => idsIn(both.messages).length >= 4);
    await one.until(() => idsIn(one.messages).length >= 1);
    expect(idsIn(one.messages)).toEqual(idsIn(both.messages).slice(-1));
  });

  it.each([
    ['no market', {}],
    ['a market twice', { id: 'market', ids: ['market'] }],
    ['an unknown market', { id: Buffer.from('Market:99').toString('base64url') }],
  ])('is refused with %s', async (_, { id, ids }: { id?: string; ids?: string[] }) => {
    const query =
      'subscription ($id: ID, $ids: [ID!]) { trades(marketId: $id, marketIds: $ids) { sequence } }';
    const named = (name: string) => (name === 'market' ? market : name);
    const variables = { id: id === undefined ? null : named(id), ids: ids?.map(named) ?? null };
    await expect(follow(server.anonymous, query, variables).next()).rejects.toThrow(
      /BAD_USER_INPUT|UNKNOWN_MARKET/,
    );
  });
});

describe('the stream of the own account', () => {
  it('tells each command by itself, with the tokens after it, also where several were committed together', async () => {
    const stream = account(ada);
    await stream.next();
    const { me } = await ada.read<{ me: { balance: { cash: string; held: string } } }>(
      '{ me { balance { cash held } } }',
    );
    const cash = Number(me.balance.cash);
    const held = Number(me.balance.held);
    const order = (quantity: string) =>
      orderInput({ marketId: quiet, side: 'BUY', price: '0.1', quantity, idempotencyKey: undefined });
    const orders = ['10', '20', '30'].map((quantity, i) => ({
      ...order(quantity),
      idempotencyKey: `entry ${i}`,
    }));
    await ada.read(PLACE_ALL, { input: { orders, idempotencyKey: 'three entries' } });
    await stream.until(() => sequencesIn(stream.messages).length >= 3);
    const entries = stream.messages.flatMap((message) => message.entries);
    expect(entries.map(({ balance }) => [cash - Number(balance.cash), Number(balance.held) - held])).toEqual([
      [1, 1],
      [3, 3],
      [6, 6],
    ]);
    expect(new Set(sequencesIn(stream.messages)).size).toBe(3);
    for (const { orders } of entries)
      expect(orders).toMatchObject([
        { endReason: null, order: { state: 'OPEN', price: '0.1', side: 'BUY' } },
      ]);
  });

  it('tells a trade in the terms of the own order, with what is owned after it', async () => {
    const [buyer, seller] = [account(ada), account(bea)];
    await Promise.all([buyer.next(), seller.next()]);
    await placeOrder(ada, { marketId: quiet, side: 'BUY', price: '0.6', quantity: '4' });
    await placeOrder(bea, { marketId: quiet, contract: 'NO', side: 'BUY', price: '0.4', quantity: '4' });
    const bought = await buyer.until(({ entries }) => entries.some(({ fills }) => fills.length > 0));
    const sold = await seller.until(({ entries }) => entries.some(({ fills }) => fills.length > 0));
    expect(bought.entries.at(-1)).toMatchObject({
      fills: [{ side: 'BUY', price: '0.6', quantity: '4', role: 'MAKER', contract: { name: 'YES' } }],
      positions: [{ marketId: quiet, contract: { name: 'YES' }, quantity: '6' }],
    });
    expect(sold.entries.at(-1)).toMatchObject({
      fills: [{ side: 'BUY', price: '0.4', quantity: '4', role: 'TAKER', contract: { name: 'NO' } }],
      positions: [{ marketId: quiet, contract: { name: 'NO' }, quantity: '6' }],
    });
    const [fill] = sold.entries.at(-1)?.fills ?? [];
    expect(fill).toMatchObject({ order: { id: fill?.orderId } });
  });

  it('says why an order ended', async () => {
    const stream = account(ada);
    await stream.next();
    const { order } = await placeOrder(ada, { marketId: quiet, price: '0.2', quantity: '1' });
    await ada.read('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }', {
      input: { orderId: order?.id, idempotencyKey: 'take it back' },
    });
    await placeOrder(ada, { marketId: quiet, price: '0.01', quantity: '1', timeInForce: 'IOC', side: 'BUY' });
    await stream.until(() => stream.messages.flatMap(({ entries }) => entries).length >= 3);
    const reasons = stream.messages.flatMap(({ entries }) =>
      entries.flatMap(({ orders }) => orders.map(({ endReason }) => endReason)),
    );
    expect(reasons).toEqual([null, 'MEMBER', 'IOC']);
  });

  it('is that of the member alone, though others ask with the same words', async () => {
    const [own, other] = [account(ada), account(bea)];
    await Promise.all([own.next(), other.next()]);
    await placeOrder(ada, { marketId: quiet, price: '0.2', quantity: '1' });
    const { sequence } = await placeOrder(bea, { marketId: quiet, price: '0.1', quantity: '1' });
    await Promise.all([own, other].map((stream) => stream.until(({ entries }) => entries.length > 0)));
    expect(sequencesIn(other.messages)).toEqual([sequence]);
    expect(sequencesIn(own.messages)).not.toContain(sequence);
  });

  it('goes on after a cut without a hole and without a repeat', async () => {
    const first = account(bea);
    const begin = positionOf(await first.next());
    await trade(3);
    await first.until(() => sequencesIn(first.messages).length >= 2);
    first.cut();
    await trade(4);
    const second = account(bea, positionOf(first.messages.at(-1) as Account));
    await second.until(() => sequencesIn([...first.messages, ...second.messages]).length >= 7);
    const whole = account(bea, begin);
    await whole.until(() => sequencesIn(whole.messages).length >= 7);
    expect(sequencesIn([...first.messages, ...second.messages])).toEqual(sequencesIn(whole.messages));
  });
});

describe('a stream of events', () => {
  it('tells the time when nothing happens', async () => {
    const streams = [trades(null, quiet), account(ada)] as StreamReader<Trades | Account>[];
    await Promise.all(streams.map((stream) => stream.next()));
    for (const message of await Promise.all(streams.map((stream) => stream.next()))) {
      expect(message).toMatchObject({ mustReread: false });
      expect('trades' in message ? message.trades : message.entries).toEqual([]);
    }
  });

  it('tells nothing before it is committed', async () => {
    const runner = server.database.createQueryRunner();
    const stream = account(ada);
    const { sequence } = await stream.next();
    await runner.startTransaction();
    await runner.query('LOCK TABLE journal IN SHARE MODE'); // it can be read, and nothing gets in
    const placed = placeOrder(ada, { marketId: quiet, price: '0.2', quantity: '1' });
    try {
      for (let i = 0; i < 2; i++) expect(await stream.next()).toMatchObject({ sequence, entries: [] });
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    const told = await stream.until(({ entries }) => entries.length > 0);
    expect(told.entries[0]?.sequence).toBe((await placed).sequence);
  });

  it.each([
    ['a place that was not reached yet', { epoch: 0, sequence: '999999999' }],
    ['an epoch that is still to come', { epoch: 99, sequence: '1' }],
  ])('says that one has to read again, from %s, and goes on from now', async (_, place) => {
    const streams = [trades(place), account(ada, place)] as StreamReader<Trades | Account>[];
    for (const stream of streams) {
      const first = await stream.next();
      expect(first).toMatchObject({ mustReread: true });
      await trade(1);
      // The next one may tell the time alone.
      const next = await stream.until(({ sequence }) => Number(sequence) > Number(first.sequence));
      expect(next.mustReread).toBe(false);
    }
  });

  it('takes only a position that it has told', async () => {
    await expect(trades({ epoch: 1, sequence: 'now' }).next()).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('after a restart of the server', () => {
  let position: Position;
  let before: string[];
  beforeAll(async () => {
    const stream = trades();
    position = positionOf(await stream.next());
    stream.cut();
    before = await tradesInTable();
    await trade(6);
    await server.restart();
  }, START_MS);

  it('trades are told from the table, each once, and then as they happen', async () => {
    const stream = trades(position);
    await stream.until(() => idsIn(stream.messages).length >= 6);
    await trade(2);
    await stream.until(() => idsIn(stream.messages).length >= 8);
    expect([...before, ...idsIn(stream.messages)]).toEqual(await tradesInTable());
    expect(stream.messages.every(({ epoch }) => epoch > (position?.epoch ?? 0))).toBe(true);
  });

  it('one has to read the own account again, and misses nothing from there on', async () => {
    const stream = account(bea, position);
    expect(await stream.next()).toMatchObject({ mustReread: true, entries: [] });
    await trade(2);
    await stream.until(() => sequencesIn(stream.messages).length >= 2);
    expect(new Set(sequencesIn(stream.messages)).size).toBe(2);
  });

  it('one has to read again where more trades were missed than are told', async () => {
    await server.database.query(`
      INSERT INTO trade SELECT t.trade_id + i, market_id, contract, price_ticks, quantity, taker_side,
        taker_order_id, taker_id, maker_order_id, maker_id, sequence, at_ms
      FROM (SELECT * FROM trade ORDER BY trade_id DESC LIMIT 1) AS t, generate_series(1000, 3000) AS i`);
    try {
      expect(await trades(position).next()).toMatchObject({ mustReread: true, trades: [] });
    } finally {
      const [{ least }] = (await server.database.query(
        'SELECT max(trade_id) - 2500 AS least FROM trade',
      )) as [{ least: string }];
      await server.database.query('DELETE FROM trade WHERE trade_id > $1', [least]);
    }
  });
});
