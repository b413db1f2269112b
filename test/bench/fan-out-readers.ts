import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Expected, Reached } from './fan-out-terms.js';
import { FrameReader } from './frame-reader.js';

/** A process of readers with the same subscription. The last of them stop reading once they have subscribed. */
const [port, readers, stalled] = process.argv.slice(2).map(Number) as [number, number, number];
const QUERY = `subscription { prices { epoch toSequence
  prices { id: marketId state price priceSource bestBid bestAsk changeToday } } }`;

const SETTLE_MS = 1_000;
/** Messages that only tell the time are shorter. */
const WITH_A_PRICE = 220;

const got = new Array<number>(readers + stalled).fill(0);
let wanted = Number.POSITIVE_INFINITY;
let satisfied = 0;

function open(index: number): Promise<FrameReader> {
  return new Promise((resolve, reject) => {
    const text = (payload: Buffer): void => {
      if (payload.length >= WITH_A_PRICE) count(index);
      else if (payload.includes('"type":"connection_ack"')) {
        reader.send({ id: randomUUID(), type: 'subscribe', payload: { query: QUERY } });
        reader.send({ type: 'ping' });
      } else if (payload.includes('"type":"pong"')) resolve(reader);
    };
    const reader = new FrameReader(port, {
      open: () => reader.send({ type: 'connection_init' }),
      text,
      error: reject,
    });
  });
}

function count(index: number): void {
  const messages = (got[index] ?? 0) + 1;
  got[index] = messages;
  if (messages !== wanted || index >= readers) return;
  if (++satisfied === readers) say('all');
}

function say(reached: Reached['reached']): void {
  process.send?.({ reached } satisfies Reached);
}

process.on('message', ({ messages }: Expected) => {
  got.fill(0);
  satisfied = 0;
  wanted = messages;
  say('subscribed');
});

const all: FrameReader[] = [];
for (let index = 0; index < readers + stalled; index += 50) {
  const next = Array.from({ length: Math.min(50, readers + stalled - index) }, (_, i) => open(index + i));
  all.push(...(await Promise.all(next)));
}
// Nothing says that a subscription is on; the servers have had all requests by now.
await sleep(SETTLE_MS);
for (const { socket } of all.slice(readers)) socket.pause();
say('subscribed');
