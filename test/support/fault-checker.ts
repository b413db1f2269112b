import { brokenLaws, Core, decodeCommand, decodeSnapshot, encodeSnapshot } from '@openfloor/exchange';
import { PostgresStore, verifyJournal } from '@openfloor/journal';
import { Client, type ClientConfig } from 'pg';
import { ackBreaches } from './fault-acks.js';
import type { LoggedRequest, RequestLog } from './fault-log.js';
import { PRIORITY, sqlBreaches } from './fault-sql.js';

export interface Evidence {
  readonly connection: ClientConfig;
  /** Of the load client; without one only the database is checked. */
  readonly log?: RequestLog;
}

/** Commands between two checks of all laws on the replayed state. */
const LAWS_EVERY = 250;

/**
 * THE checker, after every fault: the product's own verification, a replay of our own, plain SQL, and the load
 * client's log against what is there. Returns one sentence for each breach of FAULTS I1 to I11.
 */
export async function breachesOf({ connection, log }: Evidence): Promise<string[]> {
  const { problems } = await verifyJournal({ connection });
  const replayed = await replayBreaches(connection);
  return withReader(connection, async (client) => [
    ...problems.map((problem) => `verify: ${problem}`),
    ...replayed,
    ...(await sqlBreaches(client)),
    ...(log === undefined ? [] : await logBreaches(client, log.read())),
  ]);
}

async function logBreaches(client: Client, requests: readonly LoggedRequest[]): Promise<string[]> {
  const amended = requests.flatMap(({ request }) => (request.kind === 'amend' ? [request.order] : []));
  const { rows } = await client.query<{ breach: string }>(PRIORITY, [amended]);
  const acks = await ackBreaches(client, requests);
  return [...acks, ...rows.map(({ breach }) => `I11 price-time priority: ${breach}`)];
}

/** Law 11: the hash of a state is that of its snapshot's bytes. */
export const stateBytes = (core: Core): Buffer => Buffer.from(encodeSnapshot(core.state));

/** I6, I8 and I9: from the first command and from every snapshot the same state, and the laws on the way. */
async function replayBreaches(connection: ClientConfig): Promise<string[]> {
  const store = await PostgresStore.connect(connection);
  try {
    const cores = (await store.snapshots()).map(({ state }) => new Core(decodeSnapshot(state)));
    const whole = new Core();
    const breaches: string[] = [];
    for await (const rows of store.rowsAfter(0)) {
      for (const row of rows) {
        const due = [whole, ...cores].filter((core) => core.state.sequence === row.sequence - 1);
        for (const core of due) core.apply(decodeCommand(row.command), row);
        if (row.sequence % LAWS_EVERY === 0) breaches.push(...brokenLaws(whole.state));
      }
    }
    for (const core of cores.filter((other) => !stateBytes(other).equals(stateBytes(whole))))
      breaches.push(`I6: a snapshot and its tail end at another state (${core.state.sequence})`);
    return [...breaches, ...brokenLaws(whole.state)];
  } finally {
    await store.close();
  }
}

export async function withReader<T>(
  connection: ClientConfig,
  read: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(connection);
  client.on('error', () => undefined); // the query in flight rejects with it
  await client.connect();
  try {
    return await read(client);
  } finally {
    await client.end();
  }
}
