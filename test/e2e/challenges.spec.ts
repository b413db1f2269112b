import { verifyJournal } from '@openfloor/journal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, NO_MARKET } from '../support/api-floor.js';
import { type ListOfApi, readAll } from '../support/history-api.js';
import { changeMarket, decideChallenge, readMarket, resolveMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { newKey } from '../support/server.js';
import { type EventMessage, StreamReader } from '../support/stream-reader.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const STAKE = 20;

const STATEMENT: ListOfApi = {
  around: 'me { % }',
  field: 'statement',
  node: 'account kind amount market { id }',
};
const ACCOUNT = `subscription { myAccount { sequence mustReread entries { sequence balance { cash held } } } }`;

interface Account extends EventMessage {
  readonly entries: readonly { readonly balance: { readonly cash: string } }[];
}

interface Entry {
  readonly account: string;
  readonly kind: string;
  readonly amount: string;
  readonly market: { readonly id: string } | null;
}

let floor: ApiFloor;
let ada: ApiClient;
let bea: ApiClient;
/** Ada bought 10 YES of Bea in it, and two officers agree on YES. */
let marketId: string;

beforeAll(async () => {
  floor = await ApiFloor.start({ policy: { challengeStakeMilli: STAKE * 1000, panelSize: 1 } });
  // Is drawn, and never votes: what is decided is for each test to say.
  await addPerson(floor.server, { handle: 'dot' });
  ({ ada, bea } = floor.members);
}, START_MS);
afterAll(() => floor.server.stop());
beforeEach(async () => {
  marketId = await floor.open();
  await placeOrder(ada, { marketId, price: '0.4', quantity: '10' });
  await placeOrder(bea, { marketId, contract: 'NO', price: '0.6', quantity: '10' });
  await resolveMarket(floor.officers, { marketId, outcome: 'YES' });
});

const challenge = (client: ApiClient, change: Record<string, unknown> = {}) =>
  changeMarket(client, 'challengeResolution', { marketId, reason: 'It was withdrawn later.', ...change });
const decide = (upheld: boolean) => decideChallenge(floor.server, marketId, upheld);

async function cashOf(client: ApiClient): Promise<number> {
  const { me } = await client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }');
  return Number(me.balance.cash);
}

/** Of this market, oldest first. */
async function stakesOf(client: ApiClient): Promise<Omit<Entry, 'market'>[]> {
  const entries = await readAll<Entry>(client, STATEMENT);
  return entries
    .filter(({ kind, market }) => kind.startsWith('STAKE') && market?.id === marketId)
    .map(({ account, kind, amount }) => ({ account, kind, amount }))
    .reverse();
}

describe('a challenge', () => {
  it('costs its stake at once, in the balance, on the stream and on the statement', async () => {
    const before = await cashOf(bea);
    const stream = StreamReader.open<Account>(bea, ACCOUNT);
    await stream.next();
    const { market } = await challenge(bea);
    expect(market?.resolution).toMatchObject({
      status: 'CHALLENGED',
      challenge: { text: 'It was withdrawn later.', stake: String(STAKE), isMine: true },
      challengeEndsAt: null,
    });
    expect(await cashOf(bea)).toBe(before - STAKE);
    const told = await stream.until(({ entries }) => entries.length > 0);
    stream.cut();
    expect(Number(told.entries.at(-1)?.balance.cash)).toBe(before - STAKE);
    expect(await stakesOf(bea)).toEqual([{ account: 'CASH', kind: 'STAKE', amount: `-${STAKE}` }]);
    const seen = await readMarket(ada, marketId);
    expect(seen.resolution?.challenge).toMatchObject({ stake: String(STAKE), isMine: false });
  });

  it('is refused without a reason, of no market, and before two officers agreed', async () => {
    expect(await challenge(ada, { reason: ' ' })).toMatchObject({ code: 'REASON_EMPTY' });
    expect(await challenge(ada, { reason: 'x'.repeat(5_001) })).toMatchObject({ code: 'DOUBT_TOO_LONG' });
    expect(await challenge(ada, { marketId: NO_MARKET })).toMatchObject({ code: 'UNKNOWN_MARKET' });
    expect(await challenge(ada, { marketId: await floor.open() })).toMatchObject({
      code: 'NOT_CHALLENGEABLE',
    });
    expect(await challenge(floor.officers.operator)).toMatchObject({ code: 'NO_TRADING_ACCOUNT' });
    expect((await readMarket(ada, marketId)).resolution).toMatchObject({
      status: 'CONFIRMED',
      challenge: null,
    });
  });

  it('is refused to who lacks the tokens', async () => {
    const { cem } = floor.members;
    const other = await floor.open();
    await floor.place('cem', other, `buy ${Math.floor((await cashOf(cem)) - STAKE / 2)} YES at 0.999`);
    expect(await challenge(cem)).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
    await changeMarket(floor.officers.operator, 'closeMarket', { marketId: other });
  });

  it('keeps everybody else from saying anything until it is decided', async () => {
    await challenge(bea);
    const { operator } = floor.officers;
    const again = { marketId, outcome: 'NO', evidence: 'They are right.' };
    const refused = { code: 'CHALLENGE_PENDING' };
    expect(await changeMarket(operator, 'proposeResolution', again)).toMatchObject(refused);
    expect(await changeMarket(operator, 'withdrawResolution', { marketId })).toMatchObject(refused);
    expect(await challenge(ada)).toMatchObject(refused);
    expect(await challenge(bea)).toMatchObject(refused);
    expect(await changeMarket(operator, 'confirmResolution', { marketId })).toMatchObject({
      code: 'NO_RESOLUTION',
    });
  });
});

describe('what drawn members decide', () => {
  it('brings the stake back when they agree, and officers propose anew', async () => {
    const before = await cashOf(bea);
    await challenge(bea);
    await decide(true);
    expect(await cashOf(bea)).toBe(before);
    expect(await stakesOf(bea)).toEqual([
      { account: 'CASH', kind: 'STAKE', amount: `-${STAKE}` },
      { account: 'CASH', kind: 'STAKE_RETURNED', amount: String(STAKE) },
    ]);
    const overturned = await readMarket(bea, marketId);
    expect(overturned).toMatchObject({
      state: 'CLOSED',
      resolution: { status: 'OVERTURNED', challenge: { stake: String(STAKE), isMine: true } },
    });
    const proposed = await resolveMarket(floor.officers, { marketId, outcome: 'NO' });
    expect(proposed.market?.resolution).toMatchObject({ status: 'CONFIRMED', challenge: null });
    expect(proposed.market?.resolution?.history.map(({ status }) => status)).toEqual([
      'PROPOSED',
      'CONFIRMED',
      'CHALLENGED',
      'OVERTURNED',
      'PROPOSED',
      'CONFIRMED',
    ]);
    expect(await challenge(bea)).toMatchObject({ code: 'ALREADY_CHALLENGED' });
    await expect(decide(true)).rejects.toThrow('NO_CHALLENGE');
  });

  it('pays what was confirmed at once when they do not, and the treasury keeps the stake', async () => {
    const [adaBefore, beaBefore] = [await cashOf(ada), await cashOf(bea)];
    await challenge(bea);
    await decide(false);
    const { state, resolution, contracts } = await readMarket(bea, marketId);
    expect([state, resolution?.status]).toEqual(['SETTLED', 'CONFIRMED']);
    expect(contracts.map(({ payout }) => payout)).toEqual(['1', '0']);
    expect([await cashOf(ada), await cashOf(bea)]).toEqual([adaBefore + 10, beaBefore - STAKE]);
    expect(resolution?.challenge).toMatchObject({ stake: String(STAKE), isMine: true });
    expect(resolution?.history.map(({ status }) => status)).toEqual([
      'PROPOSED',
      'CONFIRMED',
      'CHALLENGED',
      'CONFIRMED',
    ]);
  });

  it('leaves a journal that can be verified', async () => {
    const { problems } = await verifyJournal({ connection: { connectionString: floor.server.databaseUrl } });
    expect(problems).toEqual([]);
  });
});

describe('a challenge that is sent again', () => {
  it('gets the same answer to the same key, also when the stake has changed since', async () => {
    const key = { idempotencyKey: newKey() };
    const first = await challenge(bea, key);
    const before = await cashOf(bea);
    await floor.server.database.query(
      `INSERT INTO setting (key, value) VALUES ('ideas', '{"challengeStakeMilli": 70000}')`,
    );
    await floor.server.restart();
    expect(await challenge(bea, key)).toEqual(first);
    expect(await challenge(bea, { ...key, reason: 'Another.' })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect(await cashOf(bea)).toBe(before);
    await decide(true);
    expect(await cashOf(bea)).toBe(before + STAKE);
  });
});
