import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { OneConnection } from '../support/one-connection.js';
import { codeOf, orderInput, PLACE, type PlacedOrRejected } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

const FIELDS = 'id name startedAt endedAt startingAmount returnedAt boards { kind people }';
const END = `mutation ($input: EndSeasonInput!) { endSeason(input: $input) {
  ... on SeasonEnded { ended { ${FIELDS} } next { ${FIELDS} } }
  ... on CommandRejected { code message } } }`;
const ALLOWANCE = `mutation ($input: SetAllowancePolicyInput!) { setAllowancePolicy(input: $input) { __typename } }`;
const BALANCE = '{ me { balance { cash held } positions { quantity } } }';
const STATEMENT = '{ me { statement(first: 20) { nodes { kind account amount balance market { id } } } } }';

interface Season {
  readonly id: string;
  readonly name: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly startingAmount: string | null;
  readonly returnedAt: string | null;
  readonly boards: readonly { readonly kind: string }[];
}
interface Ended {
  readonly ended?: Season;
  readonly next?: Season;
  readonly code?: string;
}

describe('seasons', () => {
  let connections: OneConnection;
  let server: TestServer;
  let boss: ApiClient;
  let ada: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ members: ['ada', 'bea'] });
    connections = new OneConnection(server.database);
    boss = (await addPerson(server, { handle: 'boss', roles: ['ADMINISTRATOR'], trading: false })).client;
    ada = await server.signIn('ada');
  });
  afterAll(() => {
    connections.stop();
    return server.stop();
  });

  const seasons = async (): Promise<Season[]> =>
    (await ada.read<{ seasons: Season[] }>(`{ seasons { ${FIELDS} } }`)).seasons;
  const end = async (input: Record<string, unknown>): Promise<Ended> =>
    (
      await boss.read<{ endSeason: Ended }>(END, {
        input: { nextName: 'Autumn', idempotencyKey: newKey(), ...input },
      })
    ).endSeason;
  const balance = async (client = ada) =>
    (await client.read<{ me: { balance: { cash: string; held: string } } }>(BALANCE)).me.balance;
  const setAllowance = (amount: string) =>
    boss.read(ALLOWANCE, {
      input: {
        amount,
        periodDays: 7,
        startsAt: '2026-01-05T00:00:00Z',
        cap: '5000',
        idempotencyKey: newKey(),
      },
    });
  const place = async (client: ApiClient, order: Record<string, unknown>) => {
    const { ideas } = await client.read<{ ideas: { nodes: { market: { id: string } }[] } }>(
      '{ ideas { nodes { market { id } } } }',
    );
    const input = orderInput({ marketId: ideas.nodes[0]?.market.id, ...order });
    return (await client.read<{ placeOrder: PlacedOrRejected }>(PLACE, { input })).placeOrder;
  };

  it('begin with the exchange, called as the policy of ideas has it', async () => {
    const all = await seasons();
    expect(all).toMatchObject([
      { name: 'First season', endedAt: null, startingAmount: null, returnedAt: null, boards: [] },
    ]);
    const { at_ms } = (await server.database.query('SELECT at_ms FROM journal ORDER BY seq LIMIT 1'))[0];
    expect(Date.parse(all[0]?.startedAt ?? '')).toBe(Number(at_ms));
  });

  it('end by an administrator: boards are kept, the next begins, what is free above the start goes back', async () => {
    await place(ada, { side: 'BUY', price: '0.4', quantity: '100' });
    await place(await server.signIn('bea'), { side: 'SELL', price: '0.4', quantity: '50' });
    expect(await balance()).toEqual({ cash: '960', held: '20' });
    await setAllowance('900');
    const [first] = await seasons();
    const key = newKey();
    const input = {
      nextName: ' Autumn ',
      seasonId: first?.id,
      reason: 'A year is over.',
      idempotencyKey: key,
    };
    const { ended, next } = await end(input);
    expect(ended).toMatchObject({ id: first?.id, name: 'First season', startingAmount: '900' });
    expect([ended?.returnedAt, next?.startedAt === ended?.endedAt]).toEqual([expect.any(String), true]);
    expect(ended?.boards.map(({ kind }) => kind)).toEqual(['BRIER', 'PEER', 'CALIBRATION', 'PROFIT']);
    expect(next).toMatchObject({ name: 'Autumn', endedAt: null, boards: [] });
    expect(await balance()).toEqual({ cash: '900', held: '20' });
    const { me } = await ada.read<{ me: { positions: unknown[]; statement?: unknown } }>(BALANCE);
    expect(me.positions).toEqual([{ quantity: '50' }]);
    expect(await end(input)).toEqual({ ended, next });
    expect(await end({ ...input, nextName: 'Winter' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect((await seasons()).map(({ name }) => name)).toEqual(['Autumn', 'First season']);
    expect(
      (await boss.read<{ exchange: unknown }>('{ exchange { ideasPolicy { season } } }')).exchange,
    ).toEqual({ ideasPolicy: { season: 'Autumn' } });
  });

  it('stand on the statement of everybody who gave something back', async () => {
    const { me } = await ada.read<{ me: { statement: { nodes: { kind: string }[] } } }>(STATEMENT);
    expect(me.statement.nodes.filter(({ kind }) => kind === 'SEASON')).toEqual([
      { kind: 'SEASON', account: 'CASH', amount: '-60', balance: '900', market: null },
    ]);
  });

  it('are recorded with who ended them and why', async () => {
    const acts = await server.database.query(
      "SELECT subject, reason, details FROM audit JOIN audit_words USING (seq) WHERE act = 'END_SEASON'",
    );
    expect(acts).toEqual([
      {
        subject: 'Exchange',
        reason: 'A year is over.',
        details: { ended: 1, season: 'Autumn', keepMilli: 900_000, before: { season: 'First season' } },
      },
    ]);
  });

  it('take nothing twice, even when it is forgotten that everything is back', async () => {
    const { orders } = (await ada.read<{ me: { orders: { id: string }[] } }>('{ me { orders { id } } }')).me;
    await ada.read('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }', {
      input: { orderId: orders[0]?.id, idempotencyKey: newKey() },
    });
    expect(await balance()).toEqual({ cash: '920', held: '0' });
    await server.restart(() => server.database.query('UPDATE season SET returned_at = NULL'));
    expect((await seasons())[1]?.returnedAt).toEqual(expect.any(String));
    expect(await balance()).toEqual({ cash: '920', held: '0' });
  });

  it('are finished by the next start where a crash came before the tokens went back', async () => {
    await server.restart(async () => {
      await server.database.query(
        "UPDATE season SET name = 'Autumn', ended_at = now(), keep_milli = 500000 WHERE ended_at IS NULL",
      );
      await server.database.query('INSERT INTO season (started_at) VALUES (now())');
    });
    expect(await balance()).toEqual({ cash: '500', held: '0' });
    expect((await seasons())[1]?.returnedAt).toEqual(expect.any(String));
  });

  it('end once, and not by a name that was there', async () => {
    const [running, last, first] = await seasons();
    expect(await end({ nextName: 'first SEASON' })).toMatchObject({ code: 'SEASON_NAME_TAKEN' });
    expect(await end({ nextName: running?.name })).toMatchObject({ code: 'SEASON_NAME_TAKEN' });
    expect(await end({ nextName: ' ' })).toMatchObject({ code: 'SEASON_NAME_INVALID' });
    expect(await end({ nextName: 'x'.repeat(61) })).toMatchObject({ code: 'SEASON_NAME_INVALID' });
    for (const seasonId of [last?.id, first?.id, 'none'])
      expect(await end({ nextName: 'Winter', seasonId })).toMatchObject({ code: 'SEASON_NOT_RUNNING' });
    const both = await Promise.all(
      ['Winter', 'Spring'].map((nextName) => end({ nextName, seasonId: running?.id })),
    );
    expect(both.map(({ code }) => code ?? 'ended').sort()).toEqual(['SEASON_NOT_RUNNING', 'ended']);
    expect((await seasons()).map(({ id }) => id).slice(1)).toEqual([running?.id, last?.id, first?.id]);
  });

  it('are ended by administrators only', async () => {
    const input = { nextName: 'Summer', idempotencyKey: newKey() };
    expect(codeOf(await ada.ask(END, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await server.anonymous.ask('{ seasons { name } }'))).toBe('UNAUTHENTICATED');
  });

  it('asks for no second connection while it has one', () => {
    expect(connections.second).toEqual([]);
  });
});
