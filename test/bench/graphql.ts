import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from '../support/api-client.js';
import { createTestDatabase } from '../support/database.js';
import { insertRows, sessionOf } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { type BenchResult, median } from './result.js';

const CONNECTIONS = 64;
const SECONDS = 3;
const ROUNDS = 5;
const CALM_ROUNDS = 3;
const P99_MS = 50;
/** Of our orders, this share must have been accepted, else the figures would be of refusals. */
const ACCEPTED = 0.98;

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderPlaced { order { id state open } sequence } ... on OrderRejected { code } } }`;
const CONSTANT = 'mutation ($input: ConstantInput!) { constant(input: $input) }';

interface Run {
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Orders through GraphQL, signed in, from the request to the durable answer, one to a request, against a mutation
 * that answers a constant on the same Nest, Apollo and Fastify. The runs alternate; each has a server of its own.
 */
export async function benchGraphql(): Promise<BenchResult[]> {
  const members = Array.from({ length: CONNECTIONS }, (_, i) => `bench-${i}`);
  const database = await createTestDatabase();
  const source = await openDatabase(database.url);
  await insertRows(source, { members, ideas: Array.from({ length: 20 }, (_, i) => `Idea ${i}`) });
  const server = await ServerProcess.start(database.url);
  const constant = await ServerProcess.run([join(import.meta.dirname, 'constant-server.js')]);
  try {
    const orders = await orderBodies(server.url, members);
    const ours: Run[] = [];
    const yardstick: Run[] = [];
    await load(constant.url, constantBody, { seconds: 1 });
    await load(server.url, orders, { seconds: 1 });
    for (let round = 0; round < ROUNDS; round++) {
      yardstick.push(await load(constant.url, constantBody, { seconds: SECONDS }));
      ours.push(await load(server.url, orders, { seconds: SECONDS }));
    }
    const half = median(ours.map(({ rate }) => rate)) / 2;
    const calm: Run[] = [];
    for (let round = 0; round < CALM_ROUNDS; round++)
      calm.push(await load(server.url, orders, { seconds: SECONDS, rate: half }));
    return [result(ours, yardstick), calmResult(calm)];
  } finally {
    await constant.stop();
    await server.stop();
    await source.destroy();
    await database.drop();
  }
}

function result(ours: readonly Run[], yardstick: readonly Run[]): BenchResult {
  const middle = (runs: readonly Run[], figure: keyof Run): number => median(runs.map((run) => run[figure]));
  const [rate, constant] = [middle(ours, 'rate'), middle(yardstick, 'rate')];
  const latency = (runs: readonly Run[]): string =>
    `p50 ${middle(runs, 'p50')} ms, p99 ${middle(runs, 'p99')} ms`;
  return {
    name: `orders through GraphQL to acknowledgement, ${CONNECTIONS} connections, against a constant mutation`,
    ours: rate,
    yardstick: constant,
    ratio: rate / constant,
    unit: 'requests/s',
    target: 0.5,
    notes: `ours ${latency(ours)}; yardstick ${latency(yardstick)}`,
  };
}

/** At half of the rate that it can keep up, so that nothing has to queue. */
function calmResult(runs: readonly Run[]): BenchResult {
  const p99 = median(runs.map((run) => run.p99));
  return {
    name: `the same at half of that load: how long 99 of 100 orders take at most, against ${P99_MS} ms`,
    ours: p99,
    yardstick: P99_MS,
    ratio: P99_MS / p99,
    unit: 'ms',
    target: 1,
  };
}

interface Body {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Each member trades one share at a time around the middle, so that most orders meet and nobody runs out. */
async function orderBodies(url: string, members: readonly string[]): Promise<(place: number) => Body> {
  const anonymous = new ApiClient(url);
  const tokens = await Promise.all(members.map((handle) => sessionOf(anonymous, handle)));
  const { ideas } = await anonymous.read<{ ideas: { nodes: { market: { id: string } }[] } }>(
    '{ ideas { nodes { market { id } } } }',
  );
  const markets = ideas.nodes.map(({ market }) => market.id);
  return (place) => {
    const side = place % 2 === 0 ? 'BUY' : 'SELL';
    const terms = { contract: 'YES', side, type: 'LIMIT', price: '0.5', quantity: '1' };
    const input = {
      marketId: markets[(place >> 1) % markets.length],
      ...terms,
      idempotencyKey: randomUUID(),
    };
    const authorization = `Bearer ${tokens[(place * 7) % tokens.length]}`;
    return { headers: { authorization }, body: JSON.stringify({ query: PLACE, variables: { input } }) };
  };
}

function constantBody(): Body {
  const input = { marketId: 'TWFya2V0OjE', idempotencyKey: randomUUID() };
  return { headers: {}, body: JSON.stringify({ query: CONSTANT, variables: { input } }) };
}

interface Load {
  readonly seconds: number;
  /** Requests a second; as many as are answered unless said otherwise. */
  readonly rate?: number;
}

async function load(url: string, bodyOf: (place: number) => Body, { seconds, rate }: Load): Promise<Run> {
  let place = 0;
  let good = 0;
  let answered = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { headers, body } = bodyOf(place++);
    return { ...request, method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
  };
  const onResponse = (status: number, body: string): void => {
    answered++;
    if (status === 200 && /OrderPlaced|"constant":"constant"/.test(body)) good++;
  };
  const requests = [{ path: '/graphql', setupRequest, onResponse }];
  const paced = rate === undefined ? {} : { overallRate: Math.round(rate) };
  const run = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests, ...paced });
  if (good < ACCEPTED * answered) throw new Error(`only ${good} of ${answered} requests were accepted`);
  return { rate: run.requests.average, p50: run.latency.p50, p99: run.latency.p99 };
}
