import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, level } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { setTradingPolicy } from '../support/officers-api.js';
import { AMEND, CANCEL_ALL } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let ada: ApiClient;
let bea: ApiClient;
let cem: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ ada, bea, cem } = floor.members);
  await setTradingPolicy(floor.officers.operator, { band: '1' });
}, START_MS);
afterAll(() => floor.server.stop());

describe('an order with a budget', () => {
  it('spends no more than that, level by level, and drops the rest', async () => {
    const marketId = await floor.open();
    await floor.place('bea', marketId, 'sell 50 YES at 0.5');
    await floor.place('bea', marketId, 'sell 50 YES at 0.6');
    const budget = { quantity: null, budget: '40', price: '0.62', timeInForce: 'IOC' };
    const bought = await floor.place('ada', marketId, 'buy 0 YES at 0.62', budget);
    // 25 of the 40 tokens for the first level; floor(15 / 0.6) = 25 of the second.
    expect(bought).toMatchObject({
      order: { state: 'FILLED', quantity: '75', filled: '75', open: '0' },
      fills: [
        { price: '0.5', quantity: '50' },
        { price: '0.6', quantity: '25' },
      ],
      cost: '40',
      dropReason: null,
    });
    expect(await floor.book(marketId)).toEqual({ bids: [], asks: [level('0.6', '25')] });
  });

  it('is FOK by its total', async () => {
    const marketId = await floor.open();
    await floor.place('bea', marketId, 'sell 10 YES at 0.5');
    const fok = (budget: string) => ({ timeInForce: 'FOK', budget });
    expect(await floor.place('ada', marketId, 'buy 10 YES at 0.9', fok('4.999'))).toMatchObject({
      order: { state: 'CANCELLED', filled: '0' },
      fills: [],
    });
    expect(await floor.place('ada', marketId, 'buy 10 YES at 0.9', fok('5'))).toMatchObject({
      order: { state: 'FILLED' },
      cost: '5',
    });
  });

  it('is refused whole when what it would trade is more than one has', async () => {
    const marketId = await floor.open();
    await floor.place('bea', marketId, 'sell 1500 YES at 0.4');
    await floor.place('cem', marketId, 'sell 1500 YES at 0.4');
    const all = { quantity: null, budget: '5000', type: 'MARKET', price: null };
    expect(await floor.place('ada', marketId, 'buy 0 YES at market', all)).toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
    });
    expect((await floor.book(marketId)).asks).toEqual([level('0.4', '3000', 2)]);
    for (const client of [bea, cem]) await client.read(CANCEL_ALL, { input: { idempotencyKey: newKey() } });
  });
});

describe('orders that do not wait', () => {
  it('are FOK in full or not at all, and IOC as far as they get', async () => {
    const marketId = await floor.open();
    await floor.place('bea', marketId, 'sell 10 YES at 0.5');
    const all = await floor.place('ada', marketId, 'buy 11 YES at 0.5', { timeInForce: 'FOK' });
    expect(all).toMatchObject({ order: { state: 'CANCELLED', filled: '0' }, dropReason: 'FOK' });
    const some = await floor.place('ada', marketId, 'buy 11 YES at 0.5', { timeInForce: 'IOC' });
    expect(some).toMatchObject({ order: { state: 'CANCELLED', filled: '10' }, dropReason: 'IOC' });
    const none = await floor.place('ada', marketId, 'buy 5 YES at market');
    expect(none).toMatchObject({ order: { state: 'CANCELLED', filled: '0' }, dropReason: 'MARKET' });
  });

  it('only reduce a position where that is asked', async () => {
    const marketId = await floor.open();
    await floor.place('bea', marketId, 'sell 10 YES at 0.5');
    await floor.place('ada', marketId, 'buy 10 YES at 0.5');
    await floor.place('bea', marketId, 'buy 30 YES at 0.4');
    const reduced = await floor.place('ada', marketId, 'sell 25 YES at market', { reduceOnly: true });
    expect(reduced).toMatchObject({ order: { filled: '10' }, fills: [{ price: '0.4', quantity: '10' }] });
    expect(await floor.place('ada', marketId, 'sell 1 YES at market', { reduceOnly: true })).toMatchObject({
      code: 'NOTHING_TO_REDUCE',
    });
    const many = await floor.open({ outcomes: ['A', 'B', 'C'] });
    expect(await floor.place('ada', many, 'sell 1 A at market', { reduceOnly: true })).toMatchObject({
      code: 'REDUCE_ONLY_NEEDS_TWO_OUTCOMES',
    });
  });
});

describe('orders that wait', () => {
  it('are cancelled at their date', async () => {
    const marketId = await floor.open();
    const expiresAt = new Date(Date.now() + 10_000).toISOString();
    const { order } = await floor.place('ada', marketId, 'buy 10 YES at 0.3', {
      timeInForce: 'GTD',
      expiresAt,
    });
    const { me } = await ada.read<{ me: { orders: unknown[] } }>(
      '{ me { orders { id timeInForce expiresAt budget reduceOnly selfTradeMode contract { index name } } } }',
    );
    expect(me.orders[0]).toEqual({
      id: order?.id,
      timeInForce: 'GTD',
      expiresAt,
      budget: null,
      reduceOnly: false,
      selfTradeMode: 'CANCEL_NEWEST',
      contract: { index: 0, name: 'YES' },
    });
    await eventually(
      () => floor.book(marketId),
      ({ bids }) => bids.length === 0,
    );
  });

  it('do not trade at once when they are post-only, also when they are amended', async () => {
    const marketId = await floor.open();
    await floor.place('bea', marketId, 'sell 10 YES at 0.5');
    const postOnly = { postOnly: true };
    expect(await floor.place('ada', marketId, 'buy 10 YES at 0.5', postOnly)).toMatchObject({
      code: 'POST_ONLY_WOULD_CROSS',
    });
    const { order } = await floor.place('ada', marketId, 'buy 10 YES at 0.4', postOnly);
    const input = { orderId: order?.id, price: '0.5', quantity: '10', idempotencyKey: newKey() };
    expect(await ada.read(AMEND, { input })).toMatchObject({ amendOrder: { code: 'POST_ONLY_WOULD_CROSS' } });
    expect((await floor.book(marketId)).bids).toEqual([level('0.4', '10')]);
  });
});

describe('an order that meets one of its own member', () => {
  it.each([
    ['CANCEL_NEWEST', { bids: [level('0.5', '10')], asks: [] }, 'SELF_TRADE'],
    ['CANCEL_OLDEST', { bids: [], asks: [level('0.5', '4')] }, null],
    ['CANCEL_BOTH', { bids: [], asks: [] }, 'SELF_TRADE'],
    ['DECREMENT', { bids: [level('0.5', '6')], asks: [] }, 'SELF_TRADE'],
  ])('follows %s, also where YES meets NO', async (selfTradeMode, book, dropReason) => {
    const marketId = await floor.open();
    await floor.place('ada', marketId, 'buy 10 YES at 0.5');
    const met = await floor.place('ada', marketId, 'buy 4 NO at 0.5', { selfTradeMode });
    expect(met).toMatchObject({ fills: [], dropReason });
    expect(await floor.book(marketId)).toEqual(book);
  });
});

it('frees everything that open orders held when they are cancelled', async () => {
  for (const client of [ada, bea, cem]) {
    await client.read(CANCEL_ALL, { input: { idempotencyKey: newKey() } });
    const { me } = await client.read<{ me: { balance: unknown } }>('{ me { balance { held } } }');
    expect(me.balance).toEqual({ held: '0' });
  }
});
