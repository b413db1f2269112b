import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, isoIn, NO_MARKET } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { changeMarket, type MarketMutation, marketMutation, readMarket } from '../support/officers-api.js';
import { codeOf, placeOrder } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let ada: ApiClient;
let operator: ApiClient;
let auditor: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ ada } = floor.members);
  ({ operator, auditor } = floor.officers);
}, START_MS);
afterAll(() => floor.server.stop());

describe('the officers’ commands', () => {
  it.each<[MarketMutation, Record<string, unknown>]>([
    ['listMarket', { ideaId: 'x', question: 'a', criteria: 'b', closesAt: '2999-01-01T00:00:00Z' }],
    ['openMarket', { marketId: NO_MARKET }],
    ['setInsiders', { marketId: NO_MARKET, insiders: [] }],
    ['haltMarket', { marketId: NO_MARKET }],
    ['resumeMarket', { marketId: NO_MARKET }],
    ['flagMarket', { marketId: NO_MARKET, reason: 'a' }],
    ['closeMarket', { marketId: NO_MARKET }],
  ])('%s is for officers, and for markets that there are', async (name, input) => {
    const variables = { input: { ...input, idempotencyKey: newKey() } };
    expect(codeOf(await floor.server.anonymous.ask(marketMutation(name), variables))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ada.ask(marketMutation(name), variables))).toBe('FORBIDDEN');
    const code = name === 'listMarket' ? 'UNKNOWN_IDEA' : 'UNKNOWN_MARKET';
    expect(await changeMarket(operator, name, input)).toMatchObject({ code });
    expect(await changeMarket(operator, name, { ...input, idempotencyKey: '' })).toHaveProperty('code');
  });
});

describe('listing a market', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['no question', { question: ' \u200b ' }, 'QUESTION_EMPTY'],
    ['a question of two lines', { question: 'a\nb' }, 'TEXT_NOT_ALLOWED'],
    ['a long question', { question: 'x'.repeat(301) }, 'QUESTION_TOO_LONG'],
    ['no criteria', { criteria: '' }, 'CRITERIA_EMPTY'],
    ['NUL in the criteria', { criteria: 'a\0b' }, 'TEXT_NOT_ALLOWED'],
    ['half a character', { criteria: '\ud800' }, 'TEXT_NOT_ALLOWED'],
    ['long criteria', { criteria: 'x'.repeat(5_001) }, 'CRITERIA_TOO_LONG'],
    ['one outcome', { outcomes: ['A'] }, 'INVALID_CONTRACTS'],
    ['51 outcomes', { outcomes: Array.from({ length: 51 }, (_, i) => `Team ${i}`) }, 'INVALID_CONTRACTS'],
    ['an outcome without a name', { outcomes: ['A', ''] }, 'OUTCOME_EMPTY'],
    ['a long name', { outcomes: ['A', 'x'.repeat(61)] }, 'OUTCOME_TOO_LONG'],
    ['a name twice', { outcomes: ['Team A', 'B', 'team a '] }, 'OUTCOME_TWICE'],
    ['a date that is over', { closesAt: '2020-01-01T00:00:00Z' }, 'CLOSES_IN_THE_PAST'],
    ['no date', { closesAt: 'soon' }, 'TIME_NOT_VALID'],
    ['too few prices', { referencePrices: ['1'] }, 'INVALID_REFERENCE'],
    ['prices that are not 1 together', { referencePrices: ['0.5', '0.4'] }, 'INVALID_REFERENCE'],
    ['a price between ticks', { referencePrices: ['0.5005', '0.4995'] }, 'PRICE_OFF_TICK'],
    ['a negative subsidy', { subsidy: '-100' }, 'AMOUNT_NEGATIVE'],
    ['a subsidy of NaN', { subsidy: 'NaN' }, 'AMOUNT_NOT_A_NUMBER'],
    ['too small a subsidy', { subsidy: '1' }, 'SUBSIDY_LIMIT'],
    ['too great a subsidy', { subsidy: '10000.001' }, 'SUBSIDY_LIMIT'],
    ['a stranger as insider', { insiders: ['ada', 'nobody'] }, 'UNKNOWN_HANDLE'],
    ['NUL in a name', { insiders: ['a\0'] }, 'UNKNOWN_HANDLE'],
    ['too many insiders', { insiders: Array.from({ length: 101 }, () => 'ada') }, 'INSIDERS_TOO_MANY'],
  ])('is refused for %s', async (_, change, code) => {
    const answer = await changeMarket(operator, 'listMarket', floor.claim(change));
    expect(answer).toEqual({ code, message: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it('makes a draft beside the headline market, once per key', async () => {
    const input = floor.claim({ idempotencyKey: newKey() });
    const first = await changeMarket(operator, 'listMarket', input);
    expect(first.market).toMatchObject({
      headline: false,
      question: input.question,
      criteria: input.criteria,
      state: 'DRAFT',
      stateReason: 'LISTED',
      contracts: [
        { name: 'YES', price: '0.5' },
        { name: 'NO', price: '0.5' },
      ],
    });
    expect(await changeMarket(operator, 'listMarket', input)).toEqual(first);
    const other = await changeMarket(operator, 'listMarket', { ...input, question: 'Something else?' });
    expect(other).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    const figures = await changeMarket(operator, 'listMarket', { ...input, subsidy: '100' });
    expect(figures).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    const second = await changeMarket(auditor, 'listMarket', input);
    expect(second.market?.id).not.toBe(first.market?.id);
    const { idea } = await ada.read<{ idea: { markets: { id: string; headline: boolean }[] } }>(
      'query ($id: ID!) { idea(id: $id) { markets { id headline } } }',
      { id: floor.ideaId },
    );
    expect(idea.markets.map(({ headline }) => headline)).toEqual([true, false, false]);
    const marketId = first.market?.id;
    expect(await placeOrder(ada, { marketId })).toMatchObject({ code: 'MARKET_NOT_OPENED' });
  });

  it('keeps its words over a restart', async () => {
    const marketId = await floor.list({ outcomes: ['Accepted', 'Deferred', 'Rejected'] });
    const before = await readMarket(ada, marketId);
    await floor.server.restart();
    expect(await readMarket(ada, marketId)).toEqual(before);
    expect(before.contracts.map(({ name, price }) => [name, price])).toEqual([
      ['Accepted', '0.334'],
      ['Deferred', '0.333'],
      ['Rejected', '0.333'],
    ]);
  });
});

describe('trading', () => {
  it('stops by a halt, in which orders can be cancelled, and goes on', async () => {
    const marketId = await floor.open();
    const { order } = await placeOrder(ada, { marketId });
    const halted = await changeMarket(operator, 'haltMarket', { marketId });
    expect(halted.market).toMatchObject({ state: 'HALTED', stateReason: 'OFFICER', stateUntil: null });
    expect(await placeOrder(ada, { marketId })).toMatchObject({ code: 'MARKET_HALTED' });
    const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }';
    expect(await ada.read(cancel, { input: { orderId: order?.id, idempotencyKey: newKey() } })).toEqual({
      cancelOrder: { __typename: 'OrderCancelled' },
    });
    expect((await changeMarket(auditor, 'resumeMarket', { marketId })).market?.state).toBe('OPEN');
    expect(await changeMarket(auditor, 'resumeMarket', { marketId })).toMatchObject({
      code: 'MARKET_NOT_HALTED',
    });
  });

  it('halts with a reason when somebody doubts the claim', async () => {
    const marketId = await floor.open();
    expect(await changeMarket(operator, 'flagMarket', { marketId, reason: '' })).toMatchObject({
      code: 'REASON_EMPTY',
    });
    expect(await changeMarket(operator, 'flagMarket', { marketId, reason: 'x'.repeat(5_001) })).toMatchObject(
      {
        code: 'DOUBT_TOO_LONG',
      },
    );
    await changeMarket(operator, 'flagMarket', { marketId, reason: 'The release was called off.' });
    expect(await readMarket(ada, marketId)).toMatchObject({
      state: 'HALTED',
      stateReason: 'FLAGGED',
      flagReason: 'The release was called off.',
    });
  });

  it('ends for good, once', async () => {
    const marketId = await floor.open();
    const { order } = await placeOrder(ada, { marketId });
    expect(order?.state).toBe('OPEN');
    expect((await changeMarket(operator, 'closeMarket', { marketId })).market?.state).toBe('CLOSED');
    expect(await placeOrder(ada, { marketId })).toMatchObject({ code: 'MARKET_CLOSED' });
    const { me } = await ada.read<{ me: { orders: { id: string }[] } }>('{ me { orders { id } } }');
    expect(me.orders.map(({ id }) => id)).not.toContain(order?.id);
  });

  it('ends by itself at its date', async () => {
    const marketId = await floor.open({ closesAt: isoIn(10_000) });
    const closed = await eventually(
      () => readMarket(ada, marketId),
      ({ state }) => state === 'CLOSED',
    );
    expect(closed.stateReason).toBe('CLOSE_DATE');
  });
});
