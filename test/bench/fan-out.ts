import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Expected, Order, Reached, Report, Started } from './fan-out-terms.js';
import { type BenchResult, median } from './result.js';

const SUBSCRIBERS = 1_000;
const MESSAGES = 100;
const ROUNDS = 5;
const TARGET = 3;
const STALLED = { readers: 20, stalled: 50, markets: 40, messages: 2_500 };
/** What 50 sockets may leave unread, and room for what the collector has not cleared away. */
const MOST_GROWTH_MB = 128;

type Kind = 'ours' | 'plain';

interface Run {
  /** Deliveries a second. */
  readonly rate: number;
  /** Of the server's processor, for one delivery. */
  readonly cpuMicros: number;
  readonly growthMb: number;
}

interface Terms {
  readonly readers: number;
  readonly stalled: number;
  /** In one message. */
  readonly markets: number;
  readonly messages: number;
}

/**
 * One stream of prices to 1,000 subscribers with the same document: our fan-out against graphql-subscriptions with
 * graphql-ws as they come. Servers and readers are processes of their own; the runs alternate.
 */
export async function benchFanOut(): Promise<BenchResult[]> {
  const runs: Record<Kind, Run[]> = { ours: [], plain: [] };
  const terms = { readers: SUBSCRIBERS, stalled: 0, markets: 1, messages: MESSAGES };
  for (let round = 0; round < ROUNDS; round++) {
    runs.plain.push(await run('plain', terms));
    runs.ours.push(await run('ours', terms));
  }
  return [throughput(runs), memory(await run('ours', STALLED))];
}

function throughput({ ours, plain }: Record<Kind, Run[]>): BenchResult {
  const [rate, yardstick] = [ours, plain].map((list) => median(list.map((each) => each.rate))) as [
    number,
    number,
  ];
  const cpu = (list: readonly Run[]) => median(list.map(({ cpuMicros }) => cpuMicros)).toFixed(1);
  return {
    name: `fan-out of a price stream to ${SUBSCRIBERS} subscribers, against graphql-subscriptions`,
    ours: rate,
    yardstick,
    ratio: rate / yardstick,
    unit: 'deliveries/s',
    target: TARGET,
    notes: `the server's processor for a delivery: ours ${cpu(ours)} µs, yardstick ${cpu(plain)} µs`,
  };
}

/** Growth below nothing is nothing. */
function memory({ growthMb }: Run): BenchResult {
  const grown = Math.max(growthMb, 1);
  return {
    name: `memory that ${STALLED.stalled} subscribers take who stop reading, against ${MOST_GROWTH_MB} MB`,
    ours: grown,
    yardstick: MOST_GROWTH_MB,
    ratio: MOST_GROWTH_MB / grown,
    unit: 'MB',
    target: 1,
  };
}

async function run(kind: Kind, { readers, stalled, markets, messages }: Terms): Promise<Run> {
  const server = program('fan-out-server.js', kind, markets);
  try {
    const { port } = await told<Started>(server);
    const crowd = program('fan-out-readers.js', port, readers, stalled);
    try {
      await told<Reached>(crowd);
      await publish(server, crowd, 20); // until the code is warm
      const before = await report(server);
      const milliseconds = await publish(server, crowd, messages);
      const { cpuMs, rssMb } = await report(server);
      const deliveries = readers * messages;
      return {
        rate: (deliveries * 1_000) / milliseconds,
        cpuMicros: (cpuMs * 1_000) / deliveries,
        growthMb: rssMb - before.rssMb,
      };
    } finally {
      await ended(crowd);
    }
  } finally {
    await ended(server);
  }
}

/** Returns the milliseconds until the last reader has got the last message. */
async function publish(server: ChildProcess, crowd: ChildProcess, messages: number): Promise<number> {
  crowd.send({ messages } satisfies Expected);
  await told<Reached>(crowd);
  const start = performance.now();
  server.send({ messages } satisfies Order);
  await told<Reached>(crowd);
  return performance.now() - start;
}

async function report(server: ChildProcess): Promise<Report> {
  await sleep(200);
  server.send({} satisfies Order);
  return told<Report>(server);
}

const program = (file: string, ...args: readonly (string | number)[]): ChildProcess =>
  fork(join(import.meta.dirname, file), args.map(String), { stdio: 'inherit' });

async function told<Message>(child: ChildProcess): Promise<Message> {
  const end = new AbortController();
  const exit = once(child, 'exit', { signal: end.signal }).then(([code, signal]) => {
    throw new Error(`a process of the benchmark ended with ${code ?? signal}`);
  });
  exit.catch(() => undefined);
  const [message] = await Promise.race([once(child, 'message'), exit]);
  end.abort();
  return message as Message;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
