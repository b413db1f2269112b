import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, HOUR_MS, isoIn, untilTold } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { changeMarket, readMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let ada: ApiClient;
let bea: ApiClient;
let operator: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ ada, bea } = floor.members);
  ({ operator } = floor.officers);
}, START_MS);
afterAll(() => floor.server.stop());

describe('the opening auction', () => {
  const SEEN = `query ($id: ID!) { market(id: $id) { state price priceSource bestBid bestAsk volume tradeCount
    book(levels: 999) { bids { price } asks { price } } trades { nodes { price } }
    contracts { price bestBid bestAsk book { bids { price } asks { price } } }
    priceHistory(range: HOUR) { firstAt } } }`;

  it('is for two outcomes, and ends before the market does', async () => {
    const [two, three] = [await floor.list(), await floor.list({ outcomes: ['A', 'B', 'C'] })];
    const open = (marketId: string, auctionEndsAt: string) =>
      changeMarket(operator, 'openMarket', { marketId, auctionEndsAt });
    expect(await open(three, isoIn(HOUR_MS))).toMatchObject({ code: 'AUCTION_NEEDS_TWO_OUTCOMES' });
    for (const time of ['2020-01-01T00:00:00Z', isoIn(48 * HOUR_MS)])
      expect(await open(two, time)).toMatchObject({ code: 'AUCTION_ENDS_IN_THE_PAST' });
    expect(await open(two, '2999-02-30T00:00:00Z')).toMatchObject({ code: 'TIME_NOT_VALID' });
  });

  it('tells nobody of orders before it is held, and then trades at one price', async () => {
    const marketId = await floor.list();
    const told = await watch(marketId);
    const endsAt = isoIn(15_000);
    const auction = await changeMarket(operator, 'openMarket', { marketId, auctionEndsAt: endsAt });
    expect(auction.market).toMatchObject({ state: 'AUCTION', stateUntil: endsAt });
    await eventually(
      async () => told,
      () => told.length > 0,
    );
    const [before, messages] = [await bea.read(SEEN, { id: marketId }), told.length];
    await placeInto(marketId);
    await changeMarket(operator, 'haltMarket', { marketId });
    await changeMarket(operator, 'resumeMarket', { marketId });
    // Whoever has no order in it sees what was to be seen before there was one.
    expect(await bea.read(SEEN, { id: marketId })).toEqual(before);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told.slice(messages).filter((message) => message !== 'price')).toEqual([]);
    expect(told.slice(messages).length).toBeLessThanOrEqual(2); // of the halt and its end
    await expectUncross(marketId);
    await eventually(
      async () => told,
      () => told.includes('book 0.6') && told.includes('trade 0.5'),
    );
  });

  /** What comes about the market to somebody who watches everything. */
  async function watch(marketId: string): Promise<string[]> {
    const told: string[] = [];
    const listen = async <Data>(query: string, tell: (data: Data) => string[]) => {
      const stream = await floor.server.anonymous.stream<Data>(query, { id: marketId });
      await stream.next(); // how things are now
      void untilTold(stream, (data) => told.push(...tell(data)) < 0).catch(() => undefined);
    };
    const prices = ({ prices: { prices } }: { prices: { prices: { marketId: string }[] } }) =>
      prices.filter((price) => price.marketId === marketId).map(() => 'price');
    await listen('subscription { prices { prices { marketId } } }', prices);
    const levels = ({ book: { book } }: { book: { book: { bids: { price: string }[] } | null } }) =>
      book === null ? [] : [`book ${book.bids[0]?.price ?? 'empty'}`];
    await listen('subscription ($id: ID!) { book(marketId: $id) { book { bids { price } } } }', levels);
    const executed = ({ trades: { trades } }: { trades: { trades: { price: string }[] } }) =>
      trades.map(({ price }) => `trade ${price}`);
    await listen('subscription ($id: ID!) { trades(marketId: $id) { trades { price } } }', executed);
    return told;
  }

  async function placeInto(marketId: string): Promise<void> {
    const limit = (side: string, price: string, quantity: string) => ({ marketId, side, price, quantity });
    const waits = { order: { state: 'OPEN', filled: '0' }, fills: [] };
    expect(await placeOrder(ada, limit('BUY', '0.6', '10'))).toMatchObject(waits);
    expect(await placeOrder(bea, limit('SELL', '0.4', '6'))).toMatchObject(waits);
    const own = await placeOrder(ada, limit('SELL', '0.55', '1'));
    expect(own).toMatchObject({ code: 'SELF_TRADE_IN_AUCTION' });
    const market = await placeOrder(ada, { marketId, type: 'MARKET', price: null });
    expect(market).toMatchObject({ code: 'AUCTION_TAKES_LIMIT_ORDERS' });
    const input = { marketId, contract: 'YES', side: 'BUY', type: 'LIMIT', price: '0.7', quantity: '5' };
    const preview = await floor.members.cem.read(
      `query ($input: PreviewOrderInput!) { previewOrder(input: $input) {
        ... on OrderPreview { filled resting newPrice cost } } }`,
      { input },
    );
    expect(preview).toEqual({ previewOrder: { filled: '0', resting: '5', newPrice: '0.5', cost: '0' } });
  }

  async function expectUncross(marketId: string): Promise<void> {
    const held = await eventually(
      () => readMarket(ada, marketId),
      ({ state }) => state === 'OPEN',
    );
    expect(held).toMatchObject({ auctionPrice: '0.5', auctionVolume: '6', stateReason: 'OPENED' });
    const seen = (await bea.read<{ market: unknown }>(SEEN, { id: marketId })).market;
    expect(seen).toMatchObject({ volume: '6', tradeCount: 1, trades: { nodes: [{ price: '0.5' }] } });
    expect(await floor.book(marketId)).toEqual({
      bids: [{ price: '0.6', quantity: '4', orders: 1 }],
      asks: [],
    });
  }
});
