import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import {
  changeMarket,
  decideChallenge,
  readMarket,
  resolveMarket,
  setTradingPolicy,
} from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { OPEN_AT_ONCE } from '../support/proposal-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const DAY_MS = 24 * 3600_000;
/** Orders have to come in while it lasts, however busy the machine is. */
const AUCTION_MINUTES = 0.4;
const SUBSIDY = 300;

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let cleo: ApiClient;
let operator: ApiClient;
let auditor: ApiClient;

/** What ada proposes, the market of that, and the one about how it ends. */
let ideaId: string;
let headline: string;
let milestone: string;

beforeAll(async () => {
  const listing = { subsidyMilli: 0, auctionMinutes: AUCTION_MINUTES };
  const policy = { ...OPEN_AT_ONCE, auctionMinutes: AUCTION_MINUTES, panelSize: 1 };
  server = await startTestServer({ members: ['ada', 'bea', 'cleo'], ideas: [], listing, policy });
  // Is drawn to decide on the challenge, and says nothing: the test does.
  await addPerson(server, { handle: 'dot', trading: false });
  ada = await server.signIn('ada');
  bea = await server.signIn('bea');
  cleo = await server.signIn('cleo');
  operator = await server.signIn('operator');
  auditor = await server.signIn('auditor');
}, START_MS);
afterAll(() => server.stop());

const reaches = (id: string, state: string) =>
  eventually(
    () => readMarket(ada, id),
    (market) => market.state === state,
  );

async function cashOf(client: ApiClient): Promise<number> {
  const query = '{ me { balance { cash held } } }';
  const { me } = await client.read<{ me: { balance: { cash: string; held: string } } }>(query);
  return Number(me.balance.cash) + Number(me.balance.held);
}

/** Sums of the ledger's accounts by kind, in milli-tokens. */
async function ledger(): Promise<Record<string, number>> {
  const rows: { kind: string; sum: string }[] = await server.database.query(
    'SELECT kind, sum(amount_milli) AS sum FROM balance GROUP BY kind',
  );
  return Object.fromEntries(rows.map(({ kind, sum }) => [kind, Number(sum)]));
}

async function expectConserved(): Promise<void> {
  const sums = await ledger();
  expect(Object.values(sums).reduce((total, sum) => total + sum, 0)).toBe(0);
}

it('takes a proposal to the floor by an auction, in which the proposer may only risk a little', async () => {
  const PROPOSE = `mutation ($input: ProposeIdeaInput!) { proposeIdea(input: $input) {
    ... on IdeaProposed { idea { id } } } }`;
  const idea = { title: 'Reviews within a day', summary: '', topic: 'Process', idempotencyKey: newKey() };
  const { proposeIdea } = await ada.read<{ proposeIdea: { idea: { id: string } } }>(PROPOSE, {
    input: idea,
  });
  ideaId = proposeIdea.idea.id;
  // Nobody has to second it, so that it goes on by itself.
  const { idea: listed } = await eventually(
    () =>
      ada.read<{ idea: { market: { id: string; state: string } | null } }>(
        'query ($id: ID!) { idea(id: $id) { market { id state } } }',
        { id: ideaId },
      ),
    // It is listed first, and opened then.
    (answer) => answer.idea.market?.state === 'AUCTION',
  );
  headline = listed.market?.id ?? '';

  const limit = (contract: string, price: string, quantity: string) => ({
    ...{ marketId: headline, side: 'BUY', contract, price, quantity },
  });
  expect(await placeOrder(ada, limit('YES', '0.6', '101'))).toMatchObject({ code: 'INSIDER_LIMIT' });
  for (const [client, order] of [
    [ada, limit('YES', '0.6', '20')],
    [bea, limit('YES', '0.62', '60')],
    [cleo, limit('NO', '0.38', '40')],
  ] as const)
    expect(await placeOrder(client, order)).toMatchObject({ order: { state: 'OPEN' }, fills: [] });
});

it('holds the auction when its time has come, at the one price at which most can trade', async () => {
  expect(await reaches(headline, 'OPEN')).toMatchObject({ auctionPrice: '0.62', auctionVolume: '40' });
  await expectConserved();
});

it('goes on continuously with what the auction left, best price first', async () => {
  const order = { marketId: headline, contract: 'NO', side: 'BUY', price: '0.4', quantity: '30' };
  const fills = [
    { price: '0.38', quantity: '20' },
    { price: '0.4', quantity: '10' },
  ];
  expect(await placeOrder(cleo, order)).toMatchObject({ order: { state: 'FILLED' }, fills, cost: '11.6' });
});

it('opens a market of many outcomes beside it, where the house trades with whoever comes first', async () => {
  const listed = await changeMarket(operator, 'listMarket', {
    ideaId,
    question: 'How will it end?',
    criteria: 'By what the minutes say.',
    source: 'The minutes.',
    resolver: 'operator',
    outcomes: ['Adopted', 'Rejected', 'Shelved'],
    closesAt: new Date(Date.now() + 7 * DAY_MS).toISOString(),
    subsidy: String(SUBSIDY),
  });
  milestone = listed.market?.id ?? '';
  expect(await placeOrder(bea, { marketId: milestone, contract: 'Adopted' })).toMatchObject({
    code: 'MARKET_NOT_OPENED',
  });
  expect((await changeMarket(operator, 'openMarket', { marketId: milestone })).market?.state).toBe('OPEN');

  const order = { marketId: milestone, timeInForce: 'IOC', quantity: '30' };
  const bought = await placeOrder(bea, { ...order, contract: 'Adopted', price: '0.6' });
  expect(bought).toMatchObject({ order: { state: 'FILLED' } });
  const sold = await placeOrder(cleo, { ...order, contract: 'Rejected', side: 'SELL', price: '0.1' });
  expect(sold).toMatchObject({ order: { state: 'FILLED' } });
  const { contracts } = await readMarket(ada, milestone);
  const [adopted = 0, rejected = 0, shelved = 0] = contracts.map(({ price }) => Number(price));
  expect(adopted).toBeGreaterThan(shelved);
  expect(shelved).toBeGreaterThan(rejected);
  expect(Math.abs(adopted + rejected + shelved - 1)).toBeLessThanOrEqual(0.003);
  await expectConserved();
});

it('is the same after a restart', async () => {
  const before = [await readMarket(ada, headline), await readMarket(ada, milestone), await ledger()];
  await server.restart();
  expect([await readMarket(ada, headline), await readMarket(ada, milestone), await ledger()]).toEqual(before);
});

it('is resolved by two officers, and anew when a member objects', async () => {
  const officers = { operator, auditor };
  const wrong = await resolveMarket(officers, { marketId: headline, outcome: 'NO' });
  expect(wrong.market).toMatchObject({ state: 'CLOSED', resolution: { status: 'CONFIRMED' } });
  const reason = 'It was adopted on Monday.';
  const challenged = await changeMarket(bea, 'challengeResolution', { marketId: headline, reason });
  expect(challenged.market?.resolution?.status).toBe('CHALLENGED');
  await decideChallenge(server, headline, true);

  await setTradingPolicy(operator, { challengeSeconds: 1 });
  const swapped = { operator: auditor, auditor: operator };
  await resolveMarket(swapped, { marketId: headline, outcome: 'YES' });
  await resolveMarket(officers, { marketId: milestone, outcome: 'Adopted' });
});

it('is paid by itself once nobody can object any more, and every token is accounted for', async () => {
  for (const id of [headline, milestone])
    expect(await reaches(id, 'SETTLED')).toMatchObject({ contracts: [{ payout: '1' }, ...rest(id)] });

  // 10 shares of YES at 0.6, which paid 1.
  expect(await cashOf(ada)).toBe(1004);
  const sums = await ledger();
  expect([sums.escrow ?? 0, sums.held ?? 0, sums.house ?? 0]).toEqual([0, 0, 0]);
  await expectConserved();
  // Members have together what they were given and what the house lost, which is no more than its subsidy.
  const lost = (await cashOf(ada)) + (await cashOf(bea)) + (await cashOf(cleo)) - 3000;
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThanOrEqual(SUBSIDY);
  const positions: unknown[] = await server.database.query('SELECT 1 FROM position WHERE quantity <> 0');
  expect(positions).toEqual([]);
});

/** The contracts that did not come true. */
const rest = (id: string) => Array.from({ length: id === headline ? 1 : 2 }, () => ({ payout: '0' }));
