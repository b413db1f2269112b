import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf, storeWish, type Wish } from '../../apps/server/src/estimates/wish.js';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { estimate, myEstimate, previewEstimate, rate } from '../support/estimates-api.js';
import { eventually } from '../support/eventually.js';
import { exposuresOf } from '../support/exposure-api.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

const START_MS = 180_000;
const IDEAS = ['Before its order', 'After its order', 'Withdrawn', 'Refused', 'Refused as the first'];

describe('an estimate that a stop cut off', () => {
  let server: TestServer;
  let ada: ApiClient;
  let markets: Map<string, string>;
  let memberId: number;

  beforeAll(async () => {
    server = await startTestServer({ ideas: IDEAS });
    ada = await server.signIn('ada');
    markets = await marketIds(ada);
    const { me } = await ada.read<{ me: { id: string } }>('{ me { id } }');
    memberId = decodeId('Member', me.id) ?? 0;
  }, START_MS);
  afterAll(() => server?.stop());

  const wishFor = (title: string, change: Partial<Wish> = {}): Wish => ({
    memberId,
    marketId: decodeId('Market', markets.get(title) ?? '') ?? 0,
    chancePermille: 600,
    stakeMilli: 6_000,
    verdict: null,
    seenHalfTicks: null,
    beforeExposure: true,
    order: { contract: 0, priceTicks: 600, quantity: 10, budgetMilli: 0 },
    replaces: null,
    ...change,
  });
  const ordersIn = async (title: string): Promise<{ id: string; open: string }[]> => {
    const { me } = await ada.read<{ me: { orders: { id: string; open: string; market: { id: string } }[] } }>(
      '{ me { orders { id open market { id } } } }',
    );
    return me.orders.filter(({ market }) => market.id === markets.get(title));
  };
  const keyOf = async (id: string, step: string): Promise<string> => {
    const [row]: { token: string }[] = await server.database.query(
      'SELECT token FROM estimate_wish WHERE id = $1',
      [id],
    );
    return `estimate/${row?.token}/${step}`;
  };

  it('gets its order at the next start', async () => {
    await server.restart(() => storeWish(server.database.manager, wishFor('Before its order')));
    const standing = await eventually(
      () => myEstimate(ada, markets.get('Before its order') ?? ''),
      (told) => told !== null,
    );
    expect(standing).toMatchObject({ chance: '0.6', stake: '6', atRisk: '6', counts: 'FULL' });
    expect(await ordersIn('Before its order')).toMatchObject([{ open: '10' }]);
  });

  it('gets its row, and no second order, where the exchange had taken it', async () => {
    const wish = wishFor('After its order');
    const id = await storeWish(server.database.manager, wish);
    const command = commandOf(
      wish,
      wish.order ?? { contract: 0, priceTicks: 1, quantity: 1, budgetMilli: 0 },
    );
    await server.exchange.submit(command, { key: await keyOf(id, 'order') });
    await server.restart();
    const standing = await eventually(
      () => myEstimate(ada, markets.get('After its order') ?? ''),
      (told) => told !== null,
    );
    expect(standing).toMatchObject({ chance: '0.6', atRisk: '6' });
    expect(await ordersIn('After its order')).toHaveLength(1);
  });

  it('is finished before the member gives another one', async () => {
    const marketId = markets.get('After its order') ?? '';
    const [first] = await ordersIn('After its order');
    const replaces = decodeId('Order', first?.id ?? '');
    await storeWish(server.database.manager, wishFor('After its order', { chancePermille: 700, replaces }));
    const taken = await estimate(ada, { marketId, chance: '0.8', stake: '8' });
    expect(taken.order).toMatchObject({ price: '0.8', open: '10' });
    expect(await ordersIn('After its order')).toMatchObject([{ id: taken.order?.id }]);
    const rows: { chance_permille: number }[] = await server.database.query(
      'SELECT chance_permille FROM estimate WHERE member_id = $1 AND market_id = $2 ORDER BY id',
      [memberId, decodeId('Market', marketId)],
    );
    expect(rows.map((row) => row.chance_permille)).toEqual([600, 700, 800]);
  });

  it('that was to be withdrawn is withdrawn, with its order', async () => {
    const marketId = markets.get('Withdrawn') ?? '';
    const taken = await estimate(ada, { marketId, chance: '0.6', stake: '6' });
    const replaces = decodeId('Order', taken.order?.id ?? '');
    const nothing = { chancePermille: null, stakeMilli: 0, order: null, replaces };
    await server.restart(() => storeWish(server.database.manager, wishFor('Withdrawn', nothing)));
    await eventually(
      () => myEstimate(ada, marketId),
      (told) => told === null,
    );
    expect(await ordersIn('Withdrawn')).toEqual([]);
  });

  it('and whose order is refused by then leaves the one before, with an order', async () => {
    const marketId = markets.get('Refused') ?? '';
    const first = await estimate(ada, { marketId, chance: '0.6', stake: '6' });
    const replaces = decodeId('Order', first.order?.id ?? '');
    const order = { contract: 0, priceTicks: 600, quantity: 900_000, budgetMilli: 0 };
    const id = await storeWish(server.database.manager, wishFor('Refused', { order, replaces }));
    const [row] = await eventually(
      () => server.database.query('SELECT outcome FROM estimate_wish WHERE id = $1', [id]),
      ([told]) => told.outcome !== null,
    );
    expect(row.outcome).toBe('ORDER_LIMIT');
    expect(await myEstimate(ada, marketId)).toMatchObject({ id: first.estimate?.id, atRisk: '6' });
    expect(await ordersIn('Refused')).toMatchObject([{ open: '10' }]);
  });

  it('and whose order is refused by then has told its member of the price', async () => {
    const order = { contract: 0, priceTicks: 600, quantity: 900_000, budgetMilli: 0 };
    await storeWish(server.database.manager, wishFor('Refused as the first', { order }));
    const shown = await eventually(
      () => exposuresOf(server, memberId, 0),
      (told) => told.includes(markets.get('Refused as the first') ?? ''),
    );
    expect(shown).toContain(markets.get('Refused as the first'));
  });
});

describe('before the opening', () => {
  let server: TestServer;
  let ada: ApiClient;
  let bea: ApiClient;
  let marketId: string;

  beforeAll(async () => {
    server = await startTestServer({
      ideas: ['A sealed one'],
      listing: { subsidyMilli: 0, auctionMinutes: 600 },
    });
    [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
    marketId = [...(await marketIds(ada)).values()][0] ?? '';
  }, START_MS);
  afterAll(() => server?.stop());

  it('an estimate becomes a sealed order at its price, of which nobody is told', async () => {
    const told = await previewEstimate(ada, { marketId, chance: '0.72', stake: '9.2' });
    expect(told).toMatchObject({ sealed: true, newPrice: null, shares: '12', hold: '8.64', loss: '8.64' });
    expect(told.words).toContain('nobody sees it, and no price is shown');
    const high = await estimate(ada, { marketId, chance: '0.72', stake: '9.2' });
    expect(high.order).toMatchObject({ contract: { name: 'YES' }, price: '0.72', open: '12' });
    const low = await estimate(bea, { marketId, chance: '0.3', stake: '7' });
    expect(low.order).toMatchObject({ contract: { name: 'NO' }, price: '0.7', open: '10' });
    const { market } = await bea.read<{ market: object }>(
      'query ($id: ID!) { market(id: $id) { price bestBid bestAsk book { bids { price } asks { price } } } }',
      { id: marketId },
    );
    expect(market).toEqual({ price: '0.5', bestBid: null, bestAsk: null, book: { bids: [], asks: [] } });
  });

  it('a changed one still counts in full, and there is no price to have an opinion on', async () => {
    const changed = await estimate(ada, { marketId, chance: '0.8', stake: '8' });
    expect(changed.estimate).toMatchObject({ counts: 'FULL', atRisk: '8' });
    expect((await rate(ada, { marketId, verdict: 'TOO_LOW' })).code).toBe('PRICE_NOT_SEEN');
  });

  it('an order of one’s own on the other side is in the way', async () => {
    const order = { marketId, contract: 'NO', price: '0.6', quantity: '5' };
    expect((await placeOrder(bea, order)).order?.state).toBe('OPEN');
    const refused = await estimate(bea, { marketId, chance: '0.9', stake: '9', idempotencyKey: newKey() });
    expect(refused.code).toBe('SELF_TRADE_IN_AUCTION');
    expect(await myEstimate(bea, marketId)).toMatchObject({ chance: '0.3', atRisk: '7' });
  });
});
