import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, level, untilTold } from '../support/api-floor.js';
import { readMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let ada: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ ada } = floor.members);
}, START_MS);
afterAll(() => floor.server.stop());

interface ContractPrices {
  readonly marketId: string;
  readonly contracts: readonly { readonly bestBid: string | null }[];
}

describe('two outcomes', () => {
  it('have one book, which each contract sees in its own terms', async () => {
    const marketId = await floor.open();
    await floor.place('ada', marketId, 'buy 10 YES at 0.3');
    await floor.place('bea', marketId, 'buy 5 NO at 0.6');
    expect(await floor.book(marketId)).toEqual({ bids: [level('0.3', '10')], asks: [level('0.4', '5')] });
    expect(await floor.book(marketId, 'YES')).toEqual(await floor.book(marketId));
    expect(await floor.book(marketId, 'NO')).toEqual({
      bids: [level('0.6', '5')],
      asks: [level('0.7', '10')],
    });
  });
});

describe('many outcomes', () => {
  const TEAMS = ['Team A', 'Team B', 'Team C'];
  const byName = (name: string) => ({ contract: name });

  it('trade a contract against the bids of all the others', async () => {
    const marketId = await floor.open({ outcomes: TEAMS });
    const trades = await ada.stream<{ trades: { trades: unknown[] } }>(
      'subscription ($id: ID!) { trades(marketId: $id) { trades { contract { name } price quantity takerSide } } }',
      { id: marketId },
    );
    await trades.next();
    await floor.place('bea', marketId, 'buy 10 - at 0.3', byName('Team B'));
    await floor.place('cem', marketId, 'buy 10 - at 0.25', byName('Team C'));
    const input = { marketId, contract: 'Team A', side: 'BUY', type: 'LIMIT', price: '0.45', quantity: '10' };
    const { previewOrder } = await ada.read<{ previewOrder: unknown }>(
      `query ($input: PreviewOrderInput!) { previewOrder(input: $input) { ... on OrderPreview {
        filled cost averagePrice payoffs { contract { name } profit } } } }`,
      { input },
    );
    const payoff = (name: string, profit: string) => ({ contract: { name }, profit });
    expect(previewOrder).toMatchObject({
      filled: '10',
      cost: '4.5',
      payoffs: [payoff('Team A', '5.5'), payoff('Team B', '-4.5'), payoff('Team C', '-4.5')],
    });
    const bought = await placeOrder(ada, input);
    expect(bought).toMatchObject({ order: { state: 'FILLED' }, cost: '4.5' });
    const told = await untilTold(trades, (data) => data.trades.trades.length > 0);
    expect(told.trades.trades).toEqual([
      { contract: { name: 'Team B' }, price: '0.3', quantity: '10', takerSide: 'SELL' },
      { contract: { name: 'Team C' }, price: '0.25', quantity: '10', takerSide: 'SELL' },
    ]);
    const { me } = await ada.read<{ me: { positions: { market: { id: string } }[] } }>(
      '{ me { positions { market { id } contract { name } quantity averageCost } } }',
    );
    expect(me.positions.filter((position) => position.market.id === marketId)).toEqual([
      { market: { id: marketId }, contract: { name: 'Team A' }, quantity: '10', averageCost: '0.45' },
    ]);
  });

  it('have a book, a history and a stream each', async () => {
    const marketId = await floor.open({ outcomes: TEAMS });
    const book = await ada.stream<{ book: { book: { bids: unknown[] } | null } }>(
      'subscription ($id: ID!) { book(marketId: $id, contract: "Team C") { book { contract { name } bids { price } } } }',
      { id: marketId },
    );
    const prices = await ada.stream<{ prices: { prices: ContractPrices[] } }>(
      'subscription { prices { prices { marketId price contracts { index price bestBid } } } }',
    );
    await book.next();
    await prices.next();
    await floor.place('bea', marketId, 'buy 10 - at 0.3', byName('Team C'));
    await untilTold(book, (data) => (data.book.book?.bids.length ?? 0) > 0);
    await untilTold(prices, (data) => {
      const told = data.prices.prices.find((each) => each.marketId === marketId);
      return told?.contracts[2]?.bestBid === '0.3' && told.contracts.length === 3;
    });
    const { market: found } = await ada.read<{ market: { contracts: unknown[] } }>(
      `query ($id: ID!) { market(id: $id) { contracts { name bestBid book { bids { price } }
        priceHistory(range: HOUR) { points { price } } } } }`,
      { id: marketId },
    );
    expect(found.contracts[2]).toMatchObject({
      name: 'Team C',
      bestBid: '0.3',
      book: { bids: [{ price: '0.3' }] },
    });
  });

  it('are named by no other names', async () => {
    const marketId = await floor.open({ outcomes: TEAMS });
    for (const name of ['YES', 'team a', '0', '']) {
      expect(await floor.place('ada', marketId, 'buy 1 - at 0.3', byName(name))).toMatchObject({
        code: 'UNKNOWN_CONTRACT',
      });
    }
    const { errors } = await ada.ask<unknown>(
      'query ($id: ID!) { market(id: $id) { book(contract: "X") { epoch } } }',
      {
        id: marketId,
      },
    );
    expect(errors?.[0]?.extensions?.code).toBe('UNKNOWN_CONTRACT');
  });
});

describe('the house', () => {
  it('quotes from the start, to everybody, and owns up to what it can lose', async () => {
    const marketId = await floor.open({ subsidy: '100' });
    expect((await readMarket(ada, marketId)).house).toEqual({ subsidy: '100', liquidity: '144.269' });
    const { bids, asks } = await floor.book(marketId);
    expect([bids[0], asks[0]]).toMatchObject([{ orders: 0 }, { orders: 0 }]);
    const bought = await floor.place('ada', marketId, 'buy 10 YES at market');
    expect(bought).toMatchObject({ order: { state: 'FILLED' } });
    expect(Number(bought.cost)).toBeGreaterThan(5);
    expect(Number((await readMarket(ada, marketId)).contracts[0]?.price)).toBeGreaterThan(0.5);
  });

  it('quotes many outcomes, whose prices add up to about 1', async () => {
    const marketId = await floor.open({ outcomes: ['A', 'B', 'C', 'D'], subsidy: '200' });
    await floor.place('ada', marketId, 'buy 30 B at market');
    const { contracts } = await readMarket(ada, marketId);
    const sum = contracts.reduce((total, { price }) => total + Number(price), 0);
    expect(Math.abs(sum - 1)).toBeLessThan(0.004 + 1e-9);
  });
});
