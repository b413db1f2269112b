import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { AMEND, CANCEL, codeOf, marketIds, placeOrder, SETTLE } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 60_000;

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
  await operator.read(SETTLE, { input: { marketId: closed, payout: '1', idempotencyKey: newKey() } });
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

describe('settling a market', () => {
  const settle = (client: ApiClient, change: Record<string, unknown>) =>
    client.ask<{ settleMarket: unknown }>(SETTLE, {
      input: { marketId: open, payout: '1', idempotencyKey: newKey(), ...change },
    });

  it('is for those who may', async () => {
    expect(codeOf(await settle(server.anonymous, {}))).toBe('UNAUTHENTICATED');
    const refused = await settle(ada, {});
    expect(codeOf(refused)).toBe('FORBIDDEN');
    expect(refused.errors?.[0]?.message).toBe('You may not do this.');
  });

  it.each([
    [{ payout: '1.5' }, 'PAYOUT_OUT_OF_RANGE'],
    [{ payout: '-1' }, 'PAYOUT_OUT_OF_RANGE'],
    [{ payout: '0.5001' }, 'PAYOUT_OFF_TICK'],
    [{ payout: 'NaN' }, 'PAYOUT_NOT_A_NUMBER'],
    [{ marketId: 'x' }, 'UNKNOWN_MARKET'],
    [{ idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID'],
  ])('is refused for %j', async (change, code) => {
    expect((await settle(operator, change)).data?.settleMarket).toMatchObject({ code });
  });

  it('is refused for a market that is settled', async () => {
    const { data } = await settle(operator, { marketId: closed });
    expect(data?.settleMarket).toEqual({
      code: 'MARKET_NOT_CLOSED',
      message: 'This market is settled already.',
    });
  });
});
