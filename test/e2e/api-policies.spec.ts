import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { untilTold } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { changeMarket, changeMember, type Policy, setTradingPolicy } from '../support/officers-api.js';
import { codeOf, marketIds, placeOrder } from '../support/orders-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

interface OwnAccount {
  readonly myAccount: { readonly entries: readonly unknown[] };
}

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let cem: ApiClient;
let operator: ApiClient;
let marketId: string;

const DEFAULTS = {
  positionLimit: '10000',
  insiderLimit: '100',
  orderLimit: '10000',
  openOrderLimit: 200,
  band: '0.3',
  pauseSeconds: 60,
  subsidyLimit: '10000',
  houseLimit: '10000000',
  issueLimit: '1000000000000',
  challengeSeconds: 48 * 3600,
};

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea', 'cem'], ideas: ['Open'] });
  ada = await server.signIn('ada');
  bea = await server.signIn('bea');
  cem = await server.signIn('cem');
  operator = await server.signIn('operator');
  marketId = (await marketIds(ada)).get('Open') ?? '';
}, START_MS);
afterAll(() => server.stop());

const place = (client: ApiClient, order: Record<string, unknown>) =>
  placeOrder(client, { marketId, ...order });

const act = async (client: ApiClient, name: 'haltExchange' | 'resumeExchange', key = newKey()) => {
  const answer = await client.ask<Record<string, { exchange?: { halted: boolean }; code?: string }>>(
    `mutation ($input: ExchangeActionInput!) { ${name}(input: $input) {
      ... on ExchangeChanged { exchange { halted } } ... on CommandRejected { code message } } }`,
    { input: { idempotencyKey: key } },
  );
  return answer.data?.[name] ?? { code: codeOf(answer) };
};

describe('the safety valves', () => {
  it('can be read by everybody, and begin with defaults', async () => {
    const { exchange } = await server.anonymous.read<{ exchange: { tradingPolicy: Policy } }>(
      `{ exchange { halted tradingPolicy { version ${Object.keys(DEFAULTS).join(' ')} } } }`,
    );
    expect(exchange).toEqual({ halted: false, tradingPolicy: { version: 0, ...DEFAULTS } });
  });

  it.each<[Policy, string]>([
    [{ positionLimit: '-1' }, 'QUANTITY_NEGATIVE'],
    [{ orderLimit: '1.5' }, 'QUANTITY_FRACTIONAL'],
    [{ insiderLimit: '1e3' }, 'QUANTITY_NOT_A_NUMBER'],
    [{ openOrderLimit: -1 }, 'INVALID_POLICY'],
    [{ band: '0' }, 'INVALID_POLICY'],
    [{ band: '1.001' }, 'INVALID_POLICY'],
    [{ pauseSeconds: -1 }, 'INVALID_POLICY'],
    [{ challengeSeconds: 2_000_000_000 }, 'INVALID_POLICY'],
    [{ subsidyLimit: '-1' }, 'AMOUNT_NEGATIVE'],
    [{ issueLimit: '9'.repeat(20) }, 'AMOUNT_TOO_LARGE'],
  ])('are refused as %j', async (change, code) => {
    expect(await setTradingPolicy(operator, change)).toMatchObject({ code });
  });

  it('have a version each', async () => {
    const first = await setTradingPolicy(operator, { orderLimit: '500' });
    expect(first.exchange?.tradingPolicy).toEqual({ ...DEFAULTS, version: 1, orderLimit: '500' });
    const second = await setTradingPolicy(operator, { openOrderLimit: 3, positionLimit: '400' });
    expect(second.exchange?.tradingPolicy).toMatchObject({
      version: 2,
      orderLimit: '500',
      openOrderLimit: 3,
    });
  });

  it('are not replaced from another version than the one in force', async () => {
    expect(await setTradingPolicy(operator, { version: 1, orderLimit: '7' })).toMatchObject({
      code: 'POLICY_CHANGED',
    });
    const both = await Promise.all(
      ['500', '501'].map((orderLimit) => setTradingPolicy(operator, { version: 2, orderLimit })),
    );
    expect(both.map(({ code }) => code).sort()).toEqual(['POLICY_CHANGED', undefined]);
    await setTradingPolicy(operator, { orderLimit: '500' });
  });

  it('limit orders and positions', async () => {
    expect(await place(bea, { quantity: '501', price: '0.01' })).toMatchObject({ code: 'ORDER_LIMIT' });
    expect(await place(bea, { quantity: '401', price: '0.01' })).toMatchObject({ code: 'POSITION_LIMIT' });
    for (const price of ['0.01', '0.02', '0.03'])
      expect(await place(bea, { quantity: '1', price })).toHaveProperty('order');
    expect(await place(bea, { quantity: '1', price: '0.04' })).toMatchObject({ code: 'OPEN_ORDER_LIMIT' });
  });

  it('limit insiders more, as officers name them', async () => {
    await setTradingPolicy(operator, { insiderLimit: '5' });
    const setInsiders = (insiders: string[]) => changeMarket(operator, 'setInsiders', { marketId, insiders });
    expect(await setInsiders(['nobody'])).toMatchObject({ code: 'UNKNOWN_HANDLE' });
    expect((await setInsiders(['ada', 'ada'])).market?.state).toBe('OPEN');
    expect(await place(ada, { quantity: '6', price: '0.05' })).toMatchObject({ code: 'INSIDER_LIMIT' });
    await setInsiders([]);
    expect(await place(ada, { quantity: '6', price: '0.05' })).toHaveProperty('order');
  });

  it('pause a market whose price moves too fast, for a while', async () => {
    await setTradingPolicy(operator, { ...DEFAULTS, band: '0.1', pauseSeconds: 10 });
    await place(cem, { side: 'SELL', price: '0.3', quantity: '5' });
    await place(ada, { side: 'BUY', price: '0.3', quantity: '5' });
    await place(cem, { side: 'SELL', price: '0.9', quantity: '5' });
    expect(await place(ada, { side: 'BUY', price: '0.9', quantity: '5' })).toMatchObject({
      fills: [],
      dropReason: 'PRICE_BAND',
    });
    const read = () =>
      ada.read<{ market: { state: string; stateReason: string; stateUntil: string | null } }>(
        'query ($id: ID!) { market(id: $id) { state stateReason stateUntil } }',
        { id: marketId },
      );
    expect((await read()).market).toMatchObject({ state: 'HALTED', stateReason: 'PRICE_BAND' });
    const resumed = await eventually(read, ({ market }) => market.state === 'OPEN');
    expect(resumed.market).toMatchObject({ stateReason: 'RESUMED', stateUntil: null });
  });

  it('stop trading everywhere, for officers only', async () => {
    expect(await act(ada, 'haltExchange')).toEqual({ code: 'FORBIDDEN' });
    expect(await act(operator, 'resumeExchange')).toMatchObject({ code: 'EXCHANGE_NOT_HALTED' });
    const key = newKey();
    expect(await act(operator, 'haltExchange', key)).toEqual({ exchange: { halted: true } });
    expect(await act(operator, 'haltExchange', key)).toEqual({ exchange: { halted: true } });
    expect(await place(ada, {})).toMatchObject({ code: 'EXCHANGE_HALTED' });
    expect(await act(operator, 'resumeExchange')).toEqual({ exchange: { halted: false } });
    expect(await place(ada, {})).toHaveProperty('order');
  });
});

describe('the allowance', () => {
  const set = async (change: Record<string, unknown>) => {
    const terms = { amount: '50', periodDays: 1, startsAt: '2020-01-01T00:00:00Z', cap: '2000' };
    const { setAllowancePolicy } = await operator.read<{ setAllowancePolicy: { code?: string } }>(
      `mutation ($input: SetAllowancePolicyInput!) { setAllowancePolicy(input: $input) {
        ... on ExchangeChanged { exchange { allowance { amount periodDays cap } } }
        ... on CommandRejected { code } } }`,
      { input: { ...terms, ...change, idempotencyKey: newKey() } },
    );
    return setAllowancePolicy;
  };

  it('has terms that officers set', async () => {
    expect(await set({ periodDays: 0 })).toEqual({ code: 'INVALID_POLICY' });
    expect(await set({ periodDays: 367 })).toEqual({ code: 'INVALID_POLICY' });
    expect(await set({ amount: '-1' })).toEqual({ code: 'AMOUNT_NEGATIVE' });
    expect(await set({ cap: 'NaN' })).toEqual({ code: 'AMOUNT_NOT_A_NUMBER' });
    expect(await set({ startsAt: '0' })).toEqual({ code: 'TIME_NOT_VALID' });
    expect(await set({})).toEqual({ exchange: { allowance: { amount: '50', periodDays: 1, cap: '2000' } } });
  });
});

describe('a member’s account', () => {
  const statusOf = async (client: ApiClient) =>
    (await client.read<{ me: { status: string; orders: unknown[] } }>('{ me { status orders { id } } }')).me;

  it('is stopped and started by officers, with every order cancelled at once', async () => {
    const refused = await ada.ask(
      'mutation ($input: MemberActionInput!) { suspendMember(input: $input) { __typename } }',
      {
        input: { handle: 'bea', idempotencyKey: newKey() },
      },
    );
    expect(codeOf(refused)).toBe('FORBIDDEN');
    expect(await changeMember(operator, 'suspendMember', 'nobody')).toMatchObject({ code: 'UNKNOWN_HANDLE' });
    expect((await statusOf(bea)).orders).toHaveLength(3);
    const own = await bea.stream<OwnAccount>(
      'subscription { myAccount { entries { orders { endReason order { state } } } } }',
    );
    await own.next();
    expect(await changeMember(operator, 'suspendMember', 'bea')).toMatchObject({
      handle: 'bea',
      status: 'SUSPENDED',
    });
    const told = await untilTold(own, (data) => data.myAccount.entries.length > 0);
    const ended = { endReason: 'SUSPENDED', order: { state: 'CANCELLED' } };
    expect(told.myAccount.entries).toEqual([{ orders: [ended, ended, ended] }]);
    expect(await statusOf(bea)).toEqual({ status: 'SUSPENDED', orders: [] });
    expect(await place(bea, {})).toMatchObject({ code: 'MEMBER_SUSPENDED' });
    expect(await changeMember(operator, 'reinstateMember', 'bea')).toMatchObject({ status: 'ACTIVE' });
    expect(await place(bea, {})).toHaveProperty('order');
  });

  it('is closed for good when the member leaves', async () => {
    expect(await changeMember(operator, 'retireMember', 'cem')).toMatchObject({ status: 'LEFT' });
    expect(await cem.read('{ me { id } }')).toEqual({ me: null });
    expect(await changeMember(operator, 'reinstateMember', 'cem')).toMatchObject({ code: 'MEMBER_LEFT' });
    const [balance] = await server.database.query<{ amount_milli: string }[]>(
      "SELECT amount_milli FROM balance JOIN member ON id = owner_id WHERE kind = 'cash' AND handle = 'cem'",
    );
    expect(balance).toEqual({ amount_milli: '0' });
  });

  it('can put up no ideas while it is stopped', async () => {
    await changeMember(operator, 'suspendMember', 'bea');
    const { proposeIdea } = await bea.read<{ proposeIdea: { code?: string } }>(
      'mutation ($input: ProposeIdeaInput!) { proposeIdea(input: $input) { ... on IdeaRejected { code } } }',
      { input: { title: 'Mine', summary: '', topic: 'Core', idempotencyKey: newKey() } },
    );
    expect(proposeIdea).toEqual({ code: 'MEMBER_SUSPENDED' });
  });

  it('is no officer’s any more once that officer is stopped, and nobody can do that to their own', async () => {
    const auditor = await server.signIn('auditor');
    expect(await changeMember(operator, 'retireMember', 'operator')).toMatchObject({ code: 'NOT_YOURSELF' });
    expect(await changeMember(operator, 'suspendMember', 'auditor')).toMatchObject({ status: 'SUSPENDED' });
    expect(await act(auditor, 'haltExchange')).toEqual({ code: 'FORBIDDEN' });
    const { me } = await auditor.read<{ me: { roles: string[] } }>('{ me { roles } }');
    expect(me.roles).toEqual([]);
  });
});
