import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { changeMarket } from '../support/officers-api.js';
import { CANCEL, codeOf, marketIds, orderInput, PLACE, placeOrder } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let operator: ApiClient;
let open: string;
let closed: string;

const input = (change: Record<string, unknown> = {}) => orderInput({ marketId: open, ...change });
const place = (client: ApiClient, change: Record<string, unknown> = {}) => placeOrder(client, input(change));

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea'], ideas: ['Open', 'Closed'] });
  [ada, bea, operator] = (await Promise.all(
    ['ada', 'bea', 'operator'].map((handle) => server.signIn(handle)),
  )) as [ApiClient, ApiClient, ApiClient];
  const markets = await marketIds(ada);
  open = markets.get('Open') ?? '';
  closed = markets.get('Closed') ?? '';
  await changeMarket(operator, 'closeMarket', { marketId: closed });
}, START_MS);
afterAll(() => server.stop());

describe('placing an order', () => {
  const unknownMarket = Buffer.from('Market:999999').toString('base64url');
  it.each([
    ['zero shares', { quantity: '0' }, 'QUANTITY_ZERO', 'An order is for at least 1 share.'],
    ['fewer than none', { quantity: '-5' }, 'QUANTITY_NEGATIVE', 'The number of shares cannot be negative.'],
    ['half a share', { quantity: '0.5' }, 'QUANTITY_FRACTIONAL', 'Shares are traded whole.'],
    [
      'NaN shares',
      { quantity: 'NaN' },
      'QUANTITY_NOT_A_NUMBER',
      'The number of shares is not a plain number such as 67.',
    ],
    ['shares in exponent notation', { quantity: '1e3' }, 'QUANTITY_NOT_A_NUMBER', 'plain number'],
    [
      'far too many shares',
      { quantity: '9'.repeat(30) },
      'QUANTITY_TOO_LARGE',
      'at most 1,000,000,000,000 shares',
    ],
    ['a price of zero', { price: '0' }, 'PRICE_OUT_OF_RANGE', 'at least 0.001 and at most 0.999'],
    ['a price of one', { price: '1' }, 'PRICE_OUT_OF_RANGE', 'at least 0.001 and at most 0.999'],
    ['a negative price', { price: '-0.5' }, 'PRICE_OUT_OF_RANGE', 'at least 0.001'],
    ['a huge price', { price: '1'.repeat(39) }, 'PRICE_OUT_OF_RANGE', 'at most 0.999'],
    ['a price between ticks', { price: '0.5005' }, 'PRICE_OFF_TICK', 'Prices go in steps of 0.001 tokens.'],
    [
      'Infinity as price',
      { price: 'Infinity' },
      'PRICE_NOT_A_NUMBER',
      'not a plain decimal number such as 0.585',
    ],
    ['hexadecimal', { price: '0x1' }, 'PRICE_NOT_A_NUMBER', 'plain decimal number'],
    ['NUL in the price', { price: '0.5\0' }, 'PRICE_NOT_A_NUMBER', 'plain decimal number'],
    ['a limit order without a price', { price: null }, 'PRICE_MISSING', 'A limit order needs a price.'],
    ['a market order with a price', { type: 'MARKET' }, 'PRICE_NOT_ALLOWED', 'A market order has no price.'],
    ['an unknown market', { marketId: unknownMarket }, 'UNKNOWN_MARKET', 'There is no such market.'],
    ['garbage as market', { marketId: '\0\ud800' }, 'UNKNOWN_MARKET', 'There is no such market.'],
    [
      'more than one has',
      { quantity: '10000', price: '0.9' },
      'INSUFFICIENT_FUNDS',
      'You do not have enough free tokens for this.',
    ],
    [
      'an empty key',
      { idempotencyKey: '' },
      'IDEMPOTENCY_KEY_INVALID',
      '1 to 100 printable ASCII characters',
    ],
    ['a long key', { idempotencyKey: 'x'.repeat(101) }, 'IDEMPOTENCY_KEY_INVALID', '1 to 100'],
    ['NUL in the key', { idempotencyKey: 'a\0' }, 'IDEMPOTENCY_KEY_INVALID', '1 to 100'],
    ['another contract', { contract: 'MAYBE' }, 'UNKNOWN_CONTRACT', 'This market has no such contract.'],
    ['no quantity', { quantity: null }, 'QUANTITY_MISSING', 'Say how many shares'],
    ['a budget of nothing', { budget: '0' }, 'BUDGET_OUT_OF_RANGE', 'more than 0'],
    ['a negative budget', { budget: '-40' }, 'BUDGET_OUT_OF_RANGE', 'more than 0'],
    ['a budget of 1e30', { budget: '1e30' }, 'AMOUNT_NOT_A_NUMBER', 'not a plain decimal number'],
    ['far too great a budget', { budget: '9'.repeat(30) }, 'AMOUNT_TOO_LARGE', 'never be so many'],
    ['too fine a budget', { budget: '40.0001' }, 'AMOUNT_TOO_FINE', 'steps of 0.001'],
    ['a budget that waits', { budget: '40' }, 'BUDGET_NEEDS_IMMEDIATE', 'cannot wait'],
    [
      'a sale for a budget that is not FOK',
      { side: 'SELL', budget: '1', timeInForce: 'IOC' },
      'BUDGET_ON_SALE_NEEDS_FOK',
      'has to be FOK',
    ],
    ['GTD without a date', { timeInForce: 'GTD' }, 'GTD_NEEDS_EXPIRY', 'needs the date'],
    [
      'a date without GTD',
      { expiresAt: '2999-01-01T00:00:00Z' },
      'GTD_NEEDS_EXPIRY',
      'no other order has one',
    ],
    [
      'a date that is over',
      { timeInForce: 'GTD', expiresAt: '2020-01-01T00:00:00Z' },
      'EXPIRES_IN_THE_PAST',
      'end in the past',
    ],
    ['a day that there is not', { expiresAt: '2999-02-30T00:00:00Z' }, 'TIME_NOT_VALID', 'ISO 8601'],
    ['reduce-only that may wait', { reduceOnly: true }, 'REDUCE_ONLY_NEEDS_IMMEDIATE', 'cannot wait'],
    [
      'reduce-only without a position',
      { reduceOnly: true, timeInForce: 'IOC' },
      'NOTHING_TO_REDUCE',
      'no position here',
    ],
    [
      'more than one order may have',
      { quantity: '10001' },
      'ORDER_LIMIT',
      'so many shares. The most is 10,000.',
    ],
    [
      'post-only that may not wait',
      { postOnly: true, timeInForce: 'IOC' },
      'POST_ONLY_NEEDS_GTC',
      'Only a limit order',
    ],
  ])('is refused for %s', async (_, change, code, sentence) => {
    const answer = await place(ada, change);
    expect(answer).toEqual({ code, message: expect.stringContaining(sentence) });
  });

  it('is refused in a market that is closed', async () => {
    const answer = await place(ada, { marketId: closed });
    expect(answer).toEqual({ code: 'MARKET_CLOSED', message: 'This market is closed.' });
  });

  it('is refused to who has no trading account', async () => {
    expect(await place(operator)).toMatchObject({ code: 'NO_TRADING_ACCOUNT' });
  });

  it('needs somebody who is signed in', async () => {
    const answer = await server.anonymous.ask(PLACE, { input: input() });
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.errors?.[0]?.message).toBe('Sign in first.');
  });

  it('takes figures as text only', async () => {
    const answer = await ada.ask(PLACE, { input: input({ quantity: 10 }) });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.message).toContain('Shares is written as text, for example "67".');
  });
});

describe('an idempotency key', () => {
  it('gives the same answer again, and does the thing once', async () => {
    const key = newKey();
    const [first, again] = [
      await place(bea, { idempotencyKey: key }),
      await place(bea, { idempotencyKey: key }),
    ];
    expect(first.order?.state).toBe('OPEN');
    expect(again).toEqual(first);
    const { me } = await bea.read<{ me: { orders: unknown[] } }>('{ me { orders { id } } }');
    expect(me.orders).toEqual([{ id: first.order?.id }]);
    await bea.read(CANCEL, { input: { orderId: first.order?.id, idempotencyKey: newKey() } });
    // The balance is that of now.
    const balance = { cash: '1000', held: '0' };
    expect(await place(bea, { idempotencyKey: key })).toEqual({ ...first, balance });
  });

  it('is refused for something else', async () => {
    const key = newKey();
    await place(bea, { idempotencyKey: key, price: '0.01', quantity: '1' });
    const other = await place(bea, { idempotencyKey: key, price: '0.01', quantity: '2' });
    expect(other).toEqual({
      code: 'IDEMPOTENCY_CONFLICT',
      message: 'This idempotency key was already used for something else.',
    });
  });

  it('belongs to one member', async () => {
    const key = newKey();
    const [mine, other] = [
      await place(ada, { idempotencyKey: key }),
      await place(bea, { idempotencyKey: key }),
    ];
    expect(mine.order?.id).not.toBe(other.order?.id);
  });

  it('is kept over a restart', async () => {
    const key = newKey();
    const first = await place(ada, { idempotencyKey: key, price: '0.02' });
    await server.restart();
    expect(await place(ada, { idempotencyKey: key, price: '0.02' })).toEqual(first);
  });
});
