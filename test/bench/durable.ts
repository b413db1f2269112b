import { Core, encodeCommand, type PlaceOrder } from '@openfloor/exchange';
import { openExchange } from '@openfloor/journal';
import { Client, type ClientConfig } from 'pg';
import { journalRows } from '../../libs/journal/src/postgres-store.js';
import { Projection } from '../../libs/journal/src/projection.js';
import { digestKey, GENESIS_HASH } from '../../libs/journal/src/row.js';
import { commitFailure } from '../../libs/journal/src/sql-error.js';
import type { Batch } from '../../libs/journal/src/store.js';
import { insertStatement } from '../../libs/journal/src/table.js';
import { type Keyed, unkeyed, Writer } from '../../libs/journal/src/writer.js';
import { createTestDatabase } from '../support/database.js';
import { randomOrder, seeded, setUpCommands } from '../support/trading.js';
import { type BenchResult, median } from './result.js';

const SIZE = { members: 200, markets: 50 };
const IN_FLIGHT = 256;
const OURS = 12_000;
const SINGLE = 1_000;
const SIXTEEN = 3_000;
const ROUNDS = 5;

/**
 * Durable orders a second with 256 in flight, against the very same rows committed one order at a time: on one
 * connection, and by sixteen connections at once. The row of the fence is written by the one connection as it is by
 * ours; the sixteen are spared it, as it would make them wait for each other. Neither yardstick looks keys up.
 */
export async function benchDurable(): Promise<BenchResult[]> {
  const ours: number[] = [];
  const one: number[] = [];
  const sixteen: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await onDatabase((connection) => oneByOne(connection, { connections: 1, orders: SINGLE })));
    sixteen.push(
      await onDatabase((connection) => oneByOne(connection, { connections: 16, orders: SIXTEEN })),
    );
    ours.push(await onDatabase(grouped));
  }
  const rate = median(ours);
  const against = (name: string, yardstick: number, target: number): BenchResult => {
    return { name, ours: rate, yardstick, ratio: rate / yardstick, unit: 'orders/s', target };
  };
  return [
    against('durable orders, 256 in flight, against one by one on one connection', median(one), 15),
    against('durable orders, 256 in flight, against one by one on sixteen', median(sixteen), 4),
  ];
}

async function onDatabase(run: (connection: ClientConfig) => Promise<number>): Promise<number> {
  const database = await createTestDatabase();
  try {
    return await run(database.connection);
  } finally {
    await database.drop();
  }
}

function orders(count: number): PlaceOrder[] {
  const random = seeded(11);
  return Array.from({ length: count }, () => randomOrder(random, SIZE));
}

async function grouped(connection: ClientConfig): Promise<number> {
  const exchange = await openExchange({ connection });
  await Promise.all(setUpCommands(SIZE).map((command) => exchange.submit(command)));
  const commands = orders(OURS);
  let next = 0;
  const start = performance.now();
  const client = async (): Promise<void> => {
    for (let i = next++; i < commands.length; i = next++) {
      const outcome = await exchange.submit(commands[i] as PlaceOrder, { key: `bench-${i}` });
      if (outcome.type === 'Refused') throw new Error(`refused: ${outcome.code}`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, client));
  const rate = (OURS * 1000) / (performance.now() - start);
  await exchange.close();
  return rate;
}

async function oneByOne(
  connection: ClientConfig,
  { connections, orders: count }: { connections: number; orders: number },
): Promise<number> {
  const { setUp, batches } = record(count);
  const clients = await Promise.all(Array.from({ length: connections }, () => connected(connection)));
  for (const batch of setUp) await commitRows(clients[0] as Client, batch, true);
  let next = 0;
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let i = next++; i < batches.length; i = next++)
        await patiently(client, batches[i] as Batch, connections === 1);
    }),
  );
  const rate = (count * 1000) / (performance.now() - start);
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}

async function connected(connection: ClientConfig): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  return client;
}

const FENCE = 'UPDATE partition SET last_seq = $1, head_hash = $2 WHERE id = 1';

/** One statement after the other, as a service without a group commit would do it. */
async function commitRows(client: Client, batch: Batch, fenced: boolean): Promise<void> {
  await client.query('BEGIN');
  if (fenced)
    await client.query({ name: 'fence', text: FENCE, values: [batch.lastSequence, batch.headHash] });
  for (const rows of [journalRows(batch.rows), ...batch.tables()]) {
    await client.query({
      name: rows.table.name,
      text: insertStatement(rows.table),
      values: rows.parameters(),
    });
  }
  await client.query('COMMIT');
}

/** Sixteen writers of one table may run into each other's locks; the yardstick then tries again, as one would. */
async function patiently(client: Client, batch: Batch, fenced: boolean): Promise<void> {
  for (;;) {
    try {
      return await commitRows(client, batch, fenced);
    } catch (error) {
      await client.query('ROLLBACK');
      if (commitFailure(error) !== 'retry') throw error;
    }
  }
}

/** The rows of each command, as the journal would write them for a batch of one. */
function record(count: number): { setUp: Batch[]; batches: Batch[] } {
  const writer = new Writer(new Core(), new Projection(), 1, GENESIS_HASH);
  const at = Date.now();
  const one = (keyed: Keyed): Batch => {
    const { batch } = writer.prepare([{ keyed, at }]);
    batch.tables(); // in the order of the commands; later they may be asked for in any
    return batch;
  };
  const setUp = setUpCommands(SIZE).map((command) => one(unkeyed(command)));
  const batches = orders(count).map((command, i) =>
    one({ command, bytes: encodeCommand(command), keyDigest: digestKey(`bench-${i}`) }),
  );
  return { setUp, batches };
}
