import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { PubSub } from 'graphql-subscriptions';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type Extra, useServer as serve } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { projectDir } from '../../apps/server/src/config/project.js';
import { FanOut, type SubscribeArgs } from '../../apps/server/src/streams/fan-out/fan-out.js';
import { type Feed, LiveStream, type Span } from '../../apps/server/src/streams/fan-out/feed.js';
import { OpenSocket } from '../../apps/server/src/streams/open-socket.js';
import { linkSocket } from '../../apps/server/src/streams/socket-link.js';
import type { Order, Report, Started } from './fan-out-terms.js';

/**
 * A process that does nothing but tell prices: by our fan-out, or by graphql-subscriptions and graphql-ws as they
 * come. Both have the same schema and the same messages, and publish when they are told to.
 */
const [kind, markets = '1'] = process.argv.slice(2);
const schema = buildSchema(readFileSync(join(projectDir, 'schema.graphql'), 'utf8'));
const field = (schema.getSubscriptionType() as GraphQLObjectType).getFields().prices;
if (field === undefined) throw new Error('the schema has no stream of prices');
field.resolve = (message) => message;

const price = (index: number, sequence: number) => ({
  marketId: Buffer.from(`Market:${index}`).toString('base64url'),
  state: 'OPEN',
  price: `0.${500 + (sequence % 100)}`,
  priceSource: 'MIDPOINT',
  bestBid: '0.49',
  bestAsk: '0.61',
  changeToday: '0.01',
});
const message = (sequence: number) => ({
  epoch: 1,
  fromSequence: String(sequence),
  toSequence: String(sequence),
  serverTime: new Date(),
  prices: Array.from({ length: Number(markets) }, (_, index) => price(index, sequence)),
});

function plain(server: WebSocketServer): () => Promise<void> {
  const pubSub = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  if (field) field.subscribe = () => pubSub.asyncIterableIterator('prices');
  serve({ schema }, server);
  let sequence = 0;
  return () => pubSub.publish('prices', message(++sequence));
}

function ours(server: WebSocketServer): () => Promise<void> {
  let head = 0;
  const wakes = new Set<() => void>();
  const feed: Feed<unknown> = {
    key: 'prices',
    memberId: null,
    topics: [],
    paceMs: 0, // every message is told, so that as many arrive as with the other
    after: ({ from }: Span) => ({
      message: from < head ? message(from + 1) : null,
      position: Math.min(from + 1, head),
    }),
    quiet: ({ upTo }: Span) => ({ ...message(upTo), prices: [] }),
  };
  if (field) field.subscribe = () => new LiveStream(feed, { position: head, opening: [] });
  const fanOut = new FanOut({
    head: () => head,
    now: Date.now,
    listen: (_, wake) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  });
  const outlets = new WeakMap<WebSocket, OpenSocket>();
  const graphql = makeServer<undefined, Extra>({
    onSubscribe: ({ extra: { socket } }, id, { query }) =>
      ({
        schema,
        document: parse(query),
        contextValue: { principal: null },
        subscriber: { id, outlet: outlets.get(socket) },
      }) as SubscribeArgs,
    subscribe: (args) => fanOut.subscribe(args as SubscribeArgs),
  });
  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    outlets.set(socket, new OpenSocket(socket, request.socket as Socket));
    linkSocket(graphql as never, socket, request);
  });
  return async () => {
    head++;
    for (const wake of wakes) wake();
  };
}

const http = createServer();
const sockets = new WebSocketServer({ server: http, handleProtocols: (names) => handleProtocols(names) });
const publish = (kind === 'ours' ? ours : plain)(sockets);
const memory = (): number => process.memoryUsage().rss / 2 ** 20;
let cpu = process.cpuUsage();

process.on('message', async ({ messages }: Order) => {
  if (messages === undefined) {
    const { user, system } = process.cpuUsage(cpu);
    process.send?.({ cpuMs: (user + system) / 1_000, rssMb: memory() } satisfies Report);
    return;
  }
  cpu = process.cpuUsage();
  for (let i = 0; i < messages; i++) {
    await publish();
    await turn();
  }
});
http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port } satisfies Started);
});
