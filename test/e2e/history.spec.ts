import { safeInteger } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import { formatTokens } from '@openfloor/money';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { type ListOfApi, readAll, readPage, readPages } from '../support/history-api.js';
import { placeOrder } from '../support/orders-api.js';
import {
  openSession,
  readWhileTrading,
  type Session,
  settleFirst,
  tradeAtRandom,
} from '../support/random-session.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HANDLES = ['ada', 'bea', 'cem', 'dot'];
const A_PAGE = 13;

const STATEMENT: ListOfApi = {
  around: 'me { % }',
  field: 'statement',
  node: 'sequence at account kind amount balance order { id } fill { id tradeId } market { id }',
};
const FILLS: ListOfApi = {
  around: 'me { % }',
  field: 'fills',
  node: 'id tradeId orderId order { id contract { name } side } market { id } contract { index } side price quantity role sequence at',
};
const ORDERS: ListOfApi = {
  around: 'me { % }',
  field: 'orderHistory',
  node: 'id state filled open quantity',
};
const LISTS: [string, ListOfApi][] = [
  ['statement', STATEMENT],
  ['fills', FILLS],
  ['orderHistory', ORDERS],
];

interface EntryNode {
  readonly sequence: string;
  readonly account: 'CASH' | 'HELD';
  readonly kind: string;
  readonly amount: string;
  readonly balance: string;
  readonly order: { id: string } | null;
  readonly fill: { id: string; tradeId: string } | null;
  readonly market: { id: string } | null;
}

interface FillNode {
  readonly id: string;
  readonly tradeId: string;
  readonly orderId: string;
  readonly order: { id: string; contract: { name: string }; side: string };
  readonly market: { id: string };
  readonly contract: { index: number };
  readonly side: 'BUY' | 'SELL';
  readonly price: string;
  readonly quantity: string;
  readonly role: 'MAKER' | 'TAKER';
}

const milli = (text: string): number => Math.round(Number(text) * 1_000);

describe('after a session of random trading, with a house, many outcomes and a settlement', () => {
  let server: TestServer;
  let session: Session;
  const clients = new Map<string, ApiClient>();

  beforeAll(async () => {
    server = await startTestServer({
      members: HANDLES,
      ideas: ['One', 'Two'],
      listing: { subsidyMilli: 200_000, auctionMinutes: 0 },
    });
    for (const handle of [...HANDLES, 'operator', 'auditor'])
      clients.set(handle, await server.signIn(handle));
    session = await openSession(clients);
    await tradeAtRandom(session, { seed: 4, rounds: 8 });
    await settleFirst(session);
  }, START_MS);
  afterAll(() => server.stop());

  const client = (handle: string): ApiClient => clients.get(handle) as ApiClient;
  const memberIdOf = async (handle: string): Promise<number> => {
    const { me } = await client(handle).read<{ me: { id: string } }>('{ me { id } }');
    return decodeId('Member', me.id) as number;
  };

  it.each(HANDLES)(
    'the statement of %s has every entry of the ledger and adds up to the balance',
    async (handle) => {
      const memberId = await memberIdOf(handle);
      const entries = await readAll<EntryNode>(client(handle), STATEMENT, A_PAGE);
      const rows: Record<string, string>[] = await server.database.query(
        `SELECT sequence::text, kind, CASE WHEN account_id = $1 THEN 'CASH' ELSE 'HELD' END AS account, amount_milli, balance_milli
       FROM entry WHERE account_id IN ($1, $2) ORDER BY entry.sequence DESC, line DESC`,
        [cashAccount(memberId), heldAccount(memberId)],
      );
      expect(entries.length).toBeGreaterThan(20);
      expect(
        entries.map(({ sequence, kind, account, amount, balance }) => [
          sequence,
          kind,
          account,
          amount,
          balance,
        ]),
      ).toEqual(
        rows.map(({ sequence, kind, account, amount_milli, balance_milli }) => [
          sequence,
          kind,
          account,
          ...[amount_milli, balance_milli].map((text) => formatTokens(safeInteger(text ?? ''))),
        ]),
      );
      const { me } = await client(handle).read<{ me: { balance: Record<string, string> } }>(
        '{ me { balance { cash held } } }',
      );
      for (const account of ['CASH', 'HELD']) {
        const own = entries.filter((entry) => entry.account === account);
        const balance = milli(me.balance[account.toLowerCase()] ?? '');
        expect(own.reduce((sum, { amount }) => sum + milli(amount), 0)).toBe(balance);
        expect(milli(own[0]?.balance ?? '0')).toBe(balance);
      }
    },
  );

  it.each(HANDLES)('the entries of %s say what they are about', async (handle) => {
    const entries = await readAll<EntryNode>(client(handle), STATEMENT);
    const orders = new Set((await readAll<{ id: string }>(client(handle), ORDERS)).map(({ id }) => id));
    const fills = new Map((await readAll<FillNode>(client(handle), FILLS)).map((fill) => [fill.id, fill]));
    for (const { kind, order, fill, market, sequence } of entries) {
      expect(fill !== null).toBe(kind === 'TRADE');
      expect(order !== null).toBe(kind === 'TRADE' || kind === 'HOLD');
      expect(market !== null).toBe(kind !== 'ALLOWANCE');
      if (order !== null) expect(orders).toContain(order.id);
      if (fill === null) continue;
      const own = fills.get(fill.id);
      expect(own).toMatchObject({ sequence, orderId: order?.id, market });
    }
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['ALLOWANCE', 'HOLD', 'TRADE']));
  });

  it.each(HANDLES)('the fills of %s are the trades of the member’s orders', async (handle) => {
    const memberId = await memberIdOf(handle);
    const fills = await readAll<FillNode>(client(handle), FILLS, A_PAGE);
    const trades: Record<string, string>[] = await server.database.query(
      'SELECT * FROM trade WHERE taker_id = $1 OR maker_id = $1 ORDER BY trade_id DESC',
      [memberId],
    );
    expect(fills.length).toBeGreaterThan(10);
    expect(fills.map(({ tradeId }) => tradeId)).toEqual(
      trades.map(({ trade_id }) => encodeId('Trade', safeInteger(trade_id ?? ''))),
    );
    for (const [index, fill] of fills.entries()) {
      const trade = trades[index] ?? {};
      const role = safeInteger(trade.taker_id ?? '') === memberId ? 'TAKER' : 'MAKER';
      const orderId = role === 'TAKER' ? trade.taker_order_id : trade.maker_order_id;
      expect(fill).toMatchObject({
        role,
        orderId: encodeId('Order', safeInteger(orderId ?? '')),
        order: { id: fill.orderId },
        market: { id: encodeId('Market', safeInteger(trade.market_id ?? '')) },
        quantity: trade.quantity,
      });
      const sameSide = (trade.taker_side === 'buy') === (role === 'TAKER') ? 'BUY' : 'SELL';
      const priceTicks = milli(fill.price);
      if (fill.contract.index === Number(trade.contract)) {
        expect([priceTicks, fill.side]).toEqual([Number(trade.price_ticks), sameSide]);
      } else {
        expect([fill.contract.index, fill.order.contract.name]).toEqual([1, 'NO']);
        expect([priceTicks, fill.side]).toEqual([
          1_000 - Number(trade.price_ticks),
          sameSide === 'BUY' ? 'SELL' : 'BUY',
        ]);
      }
      if (fill.market.id !== session.threeId) expect(fill.side).toBe(fill.order.side);
    }
  });

  it('fills can be had of one market alone', async () => {
    const all = await readAll<FillNode>(client('ada'), FILLS);
    const ofMarket = { ...FILLS, with: `, marketId: "${session.threeId}"` };
    const own = await readAll<FillNode>(client('ada'), ofMarket, 3);
    expect(own).toEqual(all.filter(({ market }) => market.id === session.threeId));
    expect(own.length).toBeGreaterThan(0);
    expect(await readAll(client('ada'), { ...FILLS, with: ', marketId: "nothing"' })).toEqual([]);
  });

  it.each(HANDLES)('the orders of %s are all there, newest first, as they are now', async (handle) => {
    const orders = await readAll<Record<string, string>>(client(handle), ORDERS, A_PAGE);
    const rows: Record<string, string>[] = await server.database.query(
      'SELECT * FROM orders WHERE member_id = $1 ORDER BY order_id DESC',
      [await memberIdOf(handle)],
    );
    expect(orders).toEqual(
      rows.map(({ order_id, state, filled, open, quantity }) => ({
        id: encodeId('Order', safeInteger(order_id ?? '')),
        state: state?.toUpperCase(),
        filled,
        open,
        quantity,
      })),
    );
    expect(new Set(orders.map(({ state }) => state)).size).toBeGreaterThan(1);
  });

  it.each(LISTS)(
    '%s comes page by page as it comes at once, and cursors stay when something is added',
    async (_, list) => {
      const whole = await readAll(client('bea'), list, 500);
      const pages = await readPages(client('bea'), list, A_PAGE);
      expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole);
      for (const [index, { nodes, edges, pageInfo }] of pages.entries()) {
        expect(edges.map(({ node }) => node)).toEqual(nodes);
        expect(pageInfo).toEqual({
          hasNextPage: index < pages.length - 1,
          hasPreviousPage: index > 0,
          startCursor: edges.at(0)?.cursor,
          endCursor: edges.at(-1)?.cursor,
        });
      }
      const second = await readPage(client('bea'), list, {
        first: A_PAGE,
        after: pages[0]?.pageInfo.endCursor ?? '',
      });
      // The house buys at any price.
      const sale = { marketId: session.twoIds[1], side: 'SELL', price: '0.001' };
      expect(await placeOrder(client('bea'), sale)).toMatchObject({ order: { filled: '10' } });
      expect(
        await readPage(client('bea'), list, { first: A_PAGE, after: pages[0]?.pageInfo.endCursor ?? '' }),
      ).toEqual(second);
      expect((await readPage<object>(client('bea'), list, { first: 1, after: null })).nodes).not.toEqual(
        whole.slice(0, 1),
      );
    },
  );

  it.each(LISTS)('%s refuses what is no cursor of it, and gives nothing for 0', async (own, list) => {
    const pages = await readPage(client('ada'), list, { first: 0, after: null });
    expect([pages.nodes, pages.pageInfo.hasNextPage]).toEqual([[], true]);
    const ofAnother = await Promise.all(
      LISTS.filter(([name]) => name !== own).map(async ([, other]) => {
        const { pageInfo } = await readPage(client('ada'), other, { first: 1, after: null });
        return pageInfo.endCursor ?? '';
      }),
    );
    for (const after of ['', 'nothing', Buffer.from('1,2,3').toString('base64url'), ...ofAnother])
      await expect(readPage(client('ada'), list, { first: 1, after })).rejects.toThrow('BAD_USER_INPUT');
    await expect(readPage(client('ada'), list, { first: -1, after: null })).rejects.toThrow('BAD_USER_INPUT');
    const many = await readPage(
      client('ada'),
      { ...list, node: '__typename' },
      { first: 1_000_000, after: null },
    );
    expect(many.nodes.length).toBeLessThanOrEqual(500);
  });

  it('is the same after a restart', async () => {
    const before = await Promise.all(LISTS.map(([, list]) => readAll(client('ada'), list)));
    await server.restart();
    const again = await server.signIn('ada');
    expect(await Promise.all(LISTS.map(([, list]) => readAll(again, list)))).toEqual(before);
  });

  it('a statement agrees with the balance of the same request, while everybody trades', async () => {
    await readWhileTrading(session, { readers: 4, seed: 5 }, async () => {
      const { me } = await client('cem').read<{
        me: { balance: Record<string, string>; statement: { nodes: EntryNode[] } };
      }>('{ me { balance { cash held } statement(first: 50) { nodes { account balance } } } }');
      for (const account of ['CASH', 'HELD']) {
        const newest = me.statement.nodes.find((entry) => entry.account === account);
        expect(newest?.balance).toBe(me.balance[account.toLowerCase()]);
      }
    });
  });
});

it('is nobody’s who is not signed in, and empty for who has done nothing', async () => {
  const server = await startTestServer({ members: ['eve'] });
  const asked =
    '{ me { statement { nodes { amount } } fills { nodes { id } } orderHistory { nodes { id } } } }';
  expect(await server.anonymous.read(asked)).toEqual({ me: null });
  const eve = await server.signIn('eve');
  const [fills, orders] = [await readAll(eve, FILLS), await readAll(eve, ORDERS)];
  const kinds = (await readAll<EntryNode>(eve, STATEMENT)).map(({ kind }) => kind);
  expect([fills, orders, kinds]).toEqual([[], [], ['ALLOWANCE']]);
  await server.stop();
});
