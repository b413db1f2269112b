import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAccount } from '../support/account-api.js';
import type { ApiClient } from '../support/api-client.js';
import { BotProcess } from '../support/bot-process.js';
import { CuttingProxy } from '../support/cutting-proxy.js';
import { eventually } from '../support/eventually.js';
import { marketIds, orderInput, PLACE_ALL, placeOrder } from '../support/orders-api.js';
import { openSession } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { readTree } from '../tidy/source-files.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const LINES = 40;
/** One more than are told to who comes back: see MOST_EARLIER_TRADES. */
const TOO_MANY = 2_001;
const BATCH = 100;
/** The first member of an exchange. */
const DAN = 1;
const ONE = { side: 'SELL', quantity: '1', selfTradeMode: 'CANCEL_OLDEST' };
const FILLED = { state: 'FILLED' };

let server: TestServer;
let proxy: CuttingProxy;
let bea: ApiClient;
let cem: ApiClient;
let market: string;
let bot: BotProcess;
/** Takes the first seat, which is that of ada. */
beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea', 'cem'], ideas: ['A match statement'] });
  proxy = await CuttingProxy.open(server.url);
  [bea, cem] = [await server.signIn('bea'), await server.signIn('cem')];
  market = (await marketIds(bea)).get('A match statement') ?? '';
  bot = new BotProcess({ OPENFLOOR_URL: proxy.url, OPENFLOOR_TOKEN: undefined });
  await bot.until(({ lines }) => lines.includes('OrderPlaced'));
}, START_MS);
afterAll(async () => {
  await bot.stop();
  proxy.close();
  await server.stop();
});

/** So many trades of one share each; the first may be with the order of the bot. Both end with what they had. */
async function trade(count: number): Promise<void> {
  const order = { marketId: market, price: '0.1' };
  for (let left = count; left > 0; left -= BATCH) {
    const [buyer, seller] = (left / BATCH) % 2 < 1 ? [bea, cem] : [cem, bea];
    const size = Math.min(left, BATCH);
    await placeOrder(buyer, { ...order, side: 'BUY', quantity: String(size) });
    await sellAll(
      seller,
      Array.from({ length: size }, () => orderInput({ ...order, ...ONE })),
    );
  }
}

/** What is too much within a second is sent again, with the same keys. */
async function sellAll(seller: ApiClient, orders: object[]): Promise<void> {
  const sell = () =>
    seller.read<{ placeOrders: { results: { order?: object }[] } }>(PLACE_ALL, { input: { orders } });
  const { placeOrders } = await eventually(sell, (told) =>
    told.placeOrders.results.every(({ order }) => order),
  );
  expect(placeOrders.results).toEqual(orders.map(() => ({ order: expect.objectContaining(FILLED) })));
}

/** As the bot prints them. */
async function tradesInTable(where = 'true'): Promise<string[]> {
  const rows: { trade_id: string; price_ticks: number; quantity: string }[] = await server.database.query(
    `SELECT trade_id, price_ticks, quantity FROM trade WHERE ${where} ORDER BY trade_id`,
  );
  return rows.map(({ trade_id, price_ticks, quantity }) => {
    const id = Buffer.from(`Trade:${trade_id}`).toString('base64url');
    return `${id} ${price_ticks / 1000} ${quantity}`;
  });
}

async function expectAllPrinted(): Promise<void> {
  const all = await tradesInTable();
  await bot.until((it) => it.of('trade').length >= all.length);
  expect(bot.of('trade')).toEqual(all);
}

describe('the bot of the documents', () => {
  it(`has at most ${LINES} lines`, () => {
    expect(readTree('docs/bot.mjs').trimEnd().split('\n').length).toBeLessThanOrEqual(LINES);
  });

  it('prints every trade and its own fills', async () => {
    await trade(3);
    await expectAllPrinted();
    const [own] = await tradesInTable(`1 IN (taker_id, maker_id)`);
    await bot.until((it) => it.of('fill').length > 0);
    expect(bot.of('fill')).toEqual([own]);
  });

  it('misses no trade and repeats none when its connections are cut while members trade', async () => {
    for (let round = 0; round < 8; round++) {
      const trading = Promise.all([trade(10), trade(10)]);
      await bot.until((it) => it.of('trade').length >= 3 + 20 * round);
      proxy.cut();
      await trading;
    }
    await expectAllPrinted();
  });

  it('goes on after a restart of the server, with what happened while it was away', async () => {
    proxy.down();
    await trade(5);
    await server.restart();
    await trade(5);
    proxy.up();
    await expectAllPrinted();
    await trade(5);
    await expectAllPrinted();
  });

  it('reads again where more was missed than is told', async () => {
    proxy.down();
    await trade(TOO_MANY);
    await server.restart();
    proxy.up();
    await expectAllPrinted();
    await trade(2);
    await expectAllPrinted();
  });

  it('prints what its order traded while it was away and the server restarted', async () => {
    const own = new BotProcess({ OPENFLOOR_URL: proxy.url, OPENFLOOR_TOKEN: undefined });
    await own.until(({ lines }) => lines.includes('OrderPlaced'));
    proxy.down();
    await trade(2);
    await server.restart();
    proxy.up();
    await own.until((it) => it.of('fill').length > 0 && it.of('trade').length >= 2);
    const [, fill] = await tradesInTable('1 IN (taker_id, maker_id)');
    expect(own.of('fill')).toEqual([fill]);
    await own.stop();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s', async (signal) => {
    const other = new BotProcess({ OPENFLOOR_URL: server.url, OPENFLOOR_TOKEN: undefined });
    await other.until(({ lines }) => lines.includes('OrderPlaced'));
    await other.stop(signal);
  });
});

describe('the bot with an access token', () => {
  it('trades as the member who made it, in the market that it was told', async () => {
    const real = await startTestServer({ kind: 'real', members: ['dan'], ideas: ['First', 'Second'] });
    const client = real.client(await openSession(real, DAN));
    try {
      const { token } = await changeAccount(client, 'createAccessToken', {
        name: 'my bot',
        readOnly: false,
        days: 30,
      });
      const second = (await marketIds(client)).get('Second');
      const own = new BotProcess({
        OPENFLOOR_URL: real.url,
        OPENFLOOR_TOKEN: token,
        OPENFLOOR_MARKET: second,
      });
      await own.until(({ lines }) => lines.includes('OrderPlaced'));
      await own.stop();
      const orders = await real.database.query('SELECT member_id, market_id FROM orders');
      expect(orders).toEqual([{ member_id: String(DAN), market_id: '2' }]);
    } finally {
      await real.stop();
    }
  });

  it.each([
    ['a token that is no longer good', { OPENFLOOR_TOKEN: 'gone' }, 'Sign in first.'],
    [
      'a market that there is not',
      { OPENFLOOR_TOKEN: undefined, OPENFLOOR_MARKET: 'none' },
      'no such market',
    ],
  ])('ends with what the exchange says of %s', async (_, settings, word) => {
    const other = new BotProcess({ OPENFLOOR_URL: server.url, ...settings });
    await other.until(({ lines }) => lines.some((line) => line.includes(`Error: `) && line.includes(word)));
    await other.stop();
  });
});
