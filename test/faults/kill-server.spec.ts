import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyJournal } from '@openfloor/journal';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from '../support/api-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { insertRows, sessionOf } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { seeded } from '../support/trading.js';

/** OPENFLOOR_KILLS=30 OPENFLOOR_SEED=7 npm test -- test/faults/kill-server makes a campaign of it. */
const ROUNDS = Number(process.env.OPENFLOOR_KILLS ?? 5);
const SEED = Number(process.env.OPENFLOOR_SEED ?? 1);
const IN_FLIGHT = 48;
const READY_WITHIN_MS = 10_000;
const MEMBERS = ['ada', 'bea', 'cyd', 'dan', 'eve', 'fay'];
const IDEAS = ['A frozen dictionary type', 'Yearly release calendar', 'Inline script metadata'];

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  ... on OrderPlaced { order { id quantity } sequence } ... on OrderRejected { code } } }`;

interface Placed {
  readonly order?: { readonly id: string; readonly quantity: string };
  readonly sequence?: string;
  readonly code?: string;
}
interface Request {
  readonly member: number;
  readonly input: Record<string, unknown>;
  /** undefined: sent, and whether it was taken is not known. */
  answer?: Placed;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const source = await openDatabase(database.url);
  await insertRows(source, { members: MEMBERS, ideas: IDEAS });
  await source.destroy();
});
afterAll(() => database.drop());

/** Keeps many orders under way until the server is gone; what was sent and what was answered is in `log`. */
async function load(
  clients: readonly ApiClient[],
  markets: readonly string[],
  log: Request[],
  round: number,
) {
  const random = seeded(SEED * 1000 + round);
  const stopped = { now: false };
  const client = async (): Promise<void> => {
    while (!stopped.now) {
      const request: Request = {
        member: random(clients.length),
        input: randomInput(random, markets, log.length, round),
      };
      log.push(request);
      try {
        await send(clients, request);
      } catch {
        return;
      }
    }
  };
  const all = Promise.all(Array.from({ length: IN_FLIGHT }, client));
  const stop = async (): Promise<void> => {
    stopped.now = true;
    await all;
  };
  return { stop };
}

function randomInput(
  random: (below: number) => number,
  markets: readonly string[],
  place: number,
  round: number,
) {
  const price = (0.45 + random(100) / 1000).toFixed(3);
  const choice = { contract: ['YES', 'NO'][random(2)], side: ['BUY', 'SELL'][random(2)], type: 'LIMIT' };
  const quantity = String(1 + random(5));
  return {
    marketId: markets[random(markets.length)],
    ...choice,
    price,
    quantity,
    idempotencyKey: `r${round}-${place}`,
  };
}

async function send(clients: readonly ApiClient[], request: Request): Promise<Placed> {
  const client = clients[request.member] as ApiClient;
  const { placeOrder } = await client.read<{ placeOrder: Placed }>(PLACE, { input: request.input });
  request.answer ??= placeOrder;
  return placeOrder;
}

async function signInAll(url: string): Promise<ApiClient[]> {
  const anonymous = new ApiClient(url);
  return Promise.all(MEMBERS.map(async (handle) => new ApiClient(url, await sessionOf(anonymous, handle))));
}

it(
  'loses nothing that was acknowledged and does nothing twice when the server is killed under load',
  async () => {
    const random = seeded(SEED);
    const log: Request[] = [];
    let server = await ServerProcess.start(database.url);
    const { port } = server;
    for (let round = 0; round < ROUNDS; round++) {
      const clients = await signInAll(server.url);
      const { ideas } = await (clients[0] as ApiClient).read<{
        ideas: { nodes: { market: { id: string } }[] };
      }>('{ ideas { nodes { market { id } } } }');
      const markets = ideas.nodes.map(({ market }) => market.id);
      expect(markets).toHaveLength(IDEAS.length);
      const before = log.length;
      const traffic = await load(clients, markets, log, round);
      await new Promise((resolve) => setTimeout(resolve, 200 + random(900)));
      await server.kill();
      await traffic.stop();
      const sent = log.slice(before);
      const unknown = sent.filter((request) => request.answer === undefined);
      expect(sent.length - unknown.length).toBeGreaterThan(0);
      expect(unknown.length).toBeLessThanOrEqual(IN_FLIGHT);
      server = await ServerProcess.start(database.url, port);
      expect(server.readyAfterMs).toBeLessThan(READY_WITHIN_MS);
      await expectSameAnswers(clients, sent);
    }
    await server.stop();
    await expectEachOnce(log);
    expect((await verifyJournal({ connection: database.connection })).problems).toEqual([]);
  },
  60_000 + ROUNDS * 20_000,
);

/** Asked again with the same key: what was answered is answered again, what was unknown is now known. */
async function expectSameAnswers(clients: readonly ApiClient[], sent: readonly Request[]): Promise<void> {
  for (let at = 0; at < sent.length; at += IN_FLIGHT) {
    await Promise.all(
      sent.slice(at, at + IN_FLIGHT).map(async (request) => {
        const first = request.answer;
        const again = await send(clients, request);
        const identity = ({ order, sequence, code }: Placed) => ({ id: order?.id, sequence, code });
        if (first !== undefined) expect(identity(again)).toEqual(identity(first));
      }),
    );
  }
}

/** One order for each accepted request, each with the quantity that was asked for, and no other. */
async function expectEachOnce(log: readonly Request[]): Promise<void> {
  const accepted = log.filter((request) => request.answer?.order !== undefined);
  const ids = new Set(accepted.map((request) => request.answer?.order?.id));
  expect(ids.size).toBe(accepted.length);
  const [row] = await sql(
    database.connection,
    'SELECT count(*)::int AS orders, sum(quantity)::int AS shares FROM orders',
  );
  const shares = accepted.reduce((sum, request) => sum + Number(request.input.quantity), 0);
  expect(row).toEqual({ orders: accepted.length, shares });
}
