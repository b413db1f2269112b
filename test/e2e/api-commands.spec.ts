import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { changeMarket } from '../support/officers-api.js';
import {
  AMEND,
  CANCEL,
  CANCEL_ALL,
  marketIds,
  orderInput,
  PLACE_ALL,
  type PlacedOrRejected,
  placeOrder,
} from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let operator: ApiClient;
let open: string;
let closed: string;

const place = (client: ApiClient, change: Record<string, unknown>) =>
  placeOrder(client, { marketId: open, ...change });

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea'], ideas: ['Open', 'Closed'] });
  ada = await server.signIn('ada');
  bea = await server.signIn('bea');
  operator = await server.signIn('operator');
  const markets = await marketIds(ada);
  open = markets.get('Open') ?? '';
  closed = markets.get('Closed') ?? '';
  await changeMarket(operator, 'closeMarket', { marketId: closed });
}, START_MS);
afterAll(() => server.stop());

describe('an order of somebody else', () => {
  const unknown = { code: 'UNKNOWN_ORDER', message: 'There is no such open order of yours.' };

  it('is answered exactly as one that does not exist', async () => {
    const { order } = await place(ada, { price: '0.03' });
    const nowhere = Buffer.from('Order:987654321').toString('base64url');
    for (const orderId of [order?.id, nowhere, 'garbage']) {
      const cancel = await bea.read(CANCEL, { input: { orderId, idempotencyKey: newKey() } });
      expect(cancel).toEqual({ cancelOrder: unknown });
      const amendment = { orderId, price: '0.04', quantity: '1', idempotencyKey: newKey() };
      expect(await bea.read(AMEND, { input: amendment })).toEqual({ amendOrder: unknown });
    }
  });

  it('can be amended and cancelled by its member', async () => {
    const { order } = await place(ada, { price: '0.03' });
    const change = (figures: Record<string, string>) =>
      ada.read(AMEND, { input: { orderId: order?.id, price: '0.03', idempotencyKey: newKey(), ...figures } });
    expect(await change({ quantity: '4' })).toMatchObject({
      amendOrder: { keptPlace: true, order: { open: '4' } },
    });
    expect(await change({ quantity: '5', price: '0.035' })).toMatchObject({
      amendOrder: { keptPlace: false, order: { open: '5', price: '0.035' } },
    });
    expect(await change({ quantity: '-1' })).toMatchObject({ amendOrder: { code: 'QUANTITY_NEGATIVE' } });
    expect(await change({ quantity: '0' })).toMatchObject({ amendOrder: { cancelled: '5' } });
  });
});

describe('a batch of orders', () => {
  const batch = async (orders: Record<string, unknown>[], key = {}) => {
    const all = orders.map((order) => orderInput({ marketId: open, price: '0.01', ...order }));
    const input = { orders: all, ...key };
    const { placeOrders } = await bea.read<{ placeOrders: { results?: PlacedOrRejected[]; code?: string } }>(
      PLACE_ALL,
      { input },
    );
    return placeOrders;
  };

  it('is answered order by order, in its order', async () => {
    const { results } = await batch([{}, { quantity: '0' }, { marketId: closed }, { price: '0.012' }]);
    expect(results).toMatchObject([
      { order: { state: 'OPEN' } },
      { code: 'QUANTITY_ZERO' },
      { code: 'MARKET_CLOSED' },
      { order: { state: 'OPEN' } },
    ]);
  });

  it('does once what comes twice with a key, and refuses something else with it', async () => {
    const idempotencyKey = newKey();
    const orders = [{ idempotencyKey }, { idempotencyKey }, { idempotencyKey, quantity: '11' }];
    const { results } = await batch(orders);
    expect(results?.[1]).toEqual(results?.[0]);
    expect(results?.[0]?.order?.state).toBe('OPEN');
    expect(results?.[2]).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect((await batch(orders)).results).toEqual(results);
  });

  it('with a key of its own has to be the same batch when it comes again', async () => {
    const key = { idempotencyKey: newKey() };
    const orders = [{ idempotencyKey: newKey() }, { idempotencyKey: newKey() }];
    const { results } = await batch(orders, key);
    expect(results).toHaveLength(2);
    expect((await batch(orders, key)).results).toEqual(results);
    expect(await batch(orders.slice(1), key)).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await batch(orders, { idempotencyKey: '' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID' });
  });

  it('has 1 to 100 orders', async () => {
    expect(await batch([])).toMatchObject({ code: 'BATCH_EMPTY' });
    const full = Array.from({ length: 100 }, () => ({ quantity: '1' }));
    expect((await batch(full)).results?.filter(({ order }) => order?.state === 'OPEN').length).toBe(100);
    expect(await batch([...full, {}])).toMatchObject({ code: 'BATCH_TOO_LARGE' });
  });
});

describe('cancelling all orders', () => {
  const cancelAll = async (client: ApiClient, input: Record<string, unknown>) =>
    (
      await client.read<{ cancelAllOrders: unknown }>(CANCEL_ALL, {
        input: { idempotencyKey: newKey(), ...input },
      })
    ).cancelAllOrders;

  it('takes back those of a market, and then none', async () => {
    await place(ada, { price: '0.02', quantity: '3' });
    const { me } = await ada.read<{ me: { orders: { open: string }[] } }>('{ me { orders { open } } }');
    const shares = me.orders.reduce((sum, order) => sum + Number(order.open), 0);
    const balance = { cash: '1000', held: '0' };
    const input = { marketId: open, idempotencyKey: newKey() };
    const first = { orders: me.orders.length, cancelled: String(shares), balance };
    expect(await cancelAll(ada, input)).toEqual(first);
    expect(await cancelAll(ada, input)).toEqual(first);
    expect(await cancelAll(ada, { marketId: open })).toEqual({ orders: 0, cancelled: '0', balance });
  });

  it('takes back those of all markets, and nobody else’s', async () => {
    await place(ada, { price: '0.02', quantity: '3' });
    expect(await cancelAll(bea, {})).toMatchObject({ balance: { cash: '1000', held: '0' } });
    expect(await cancelAll(ada, {})).toMatchObject({ orders: 1, cancelled: '3' });
  });

  it('is refused for a market that there is not', async () => {
    for (const marketId of ['garbage', Buffer.from('Market:999999').toString('base64url')])
      expect(await cancelAll(ada, { marketId })).toMatchObject({ code: 'UNKNOWN_MARKET' });
  });
});
