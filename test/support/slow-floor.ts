import type { DataSource } from 'typeorm';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase } from './database.js';
import { marketIds } from './orders-api.js';
import { insertRows, sessionOf } from './server.js';
import { ServerProcess } from './server-process.js';
import { type Asked, StallingReader } from './stalling-reader.js';
import type { EventMessage, StateMessage } from './stream-reader.js';
import { TradingPair } from './trading-pair.js';

const MEMBERS = ['ada', 'bea', 'cyd', 'dan'];
const IDEAS = ['A match statement', 'A frozen dictionary type'];
/** Many long names make much of what is told, for little work: a connection is full within seconds. */
const wide = (field: string, names: number, letters: number): string =>
  Array.from({ length: names }, (_, n) => `${'x'.repeat(letters)}${n}: ${field}`).join(' ');
const TRADES = `subscription ($ids: [ID!], $after: StreamPosition) { trades(marketIds: $ids, after: $after) {
  epoch sequence mustReread trades { id ${wide('price', 12, 100)} } } }`;
const ACCOUNT = `subscription ($after: StreamPosition) { myAccount(after: $after) {
  epoch sequence mustReread entries { sequence fills { id: tradeId ${wide('price', 12, 100)} } } } }`;
const PRICES = `subscription { prices { epoch fromSequence toSequence prices { ${wide('price', 90, 400)} } } }`;
/** States are told ten times a second only. */
const TIMES = 6;

export type StreamName = 'trades' | 'myAccount' | 'prices';
type Trade = { readonly id: string };
export type Told = EventMessage &
  StateMessage & {
    readonly trades?: readonly Trade[];
    readonly entries?: readonly { readonly fills: readonly Trade[] }[];
  };
export type Reader = StallingReader<Told>;
export type After = { readonly epoch: number; readonly sequence: string };

/** A server process of its own, and four members who trade in two markets: ada and bea in the first. */
export class SlowFloor {
  private pairs: TradingPair[] = [];

  private constructor(
    readonly server: ServerProcess,
    private readonly database: DataSource,
    private readonly clients: readonly ApiClient[],
    private readonly markets: readonly string[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<SlowFloor> {
    const { url, drop } = await createTestDatabase();
    const database = await openDatabase(url);
    await insertRows(database, { members: MEMBERS, ideas: IDEAS });
    const server = await ServerProcess.start(url);
    const anonymous = new ApiClient(server.url);
    const clients = await Promise.all(
      MEMBERS.map(async (handle) => new ApiClient(server.url, await sessionOf(anonymous, handle))),
    );
    const ids = await marketIds(anonymous);
    const markets = IDEAS.map((title) => ids.get(title) ?? '');
    return new SlowFloor(server, database, clients, markets, drop);
  }

  startTrading(): void {
    const [ada, bea, cyd, dan] = this.clients as [ApiClient, ApiClient, ApiClient, ApiClient];
    const [first = '', second = ''] = this.markets;
    this.pairs = [new TradingPair([ada, bea], first), new TradingPair([cyd, dan], second)];
  }

  /** Ends only with the failure of who trades, or when they stop. */
  async tradingFails(): Promise<void> {
    await Promise.all(this.pairs.map(({ running }) => running));
  }

  async stopTrading(): Promise<void> {
    await Promise.all(this.pairs.splice(0).map((pair) => pair.stop()));
  }

  readonly open: Record<StreamName, (after?: After) => Promise<Reader>> = {
    trades: (after) => this.reader({ query: TRADES, variables: { ids: this.markets, after } }, null),
    myAccount: (after) => this.reader({ query: ACCOUNT, variables: { after } }, this.clients[0]?.token),
    prices: () => this.reader({ query: PRICES, times: TIMES }, null),
  };

  /** The ids of all trades that a stream of events has to tell, oldest first. */
  async expected(stream: 'trades' | 'myAccount'): Promise<string[]> {
    const rows: { trade_id: string; market_id: string }[] = await this.database.query(
      'SELECT trade_id, market_id FROM trade ORDER BY trade_id',
    );
    const first = decodeId('Market', this.markets[0] ?? '');
    const own = rows.filter(({ market_id }) => stream === 'trades' || Number(market_id) === first);
    return own.map(({ trade_id }) => encodeId('Trade', Number(trade_id)));
  }

  async close(): Promise<void> {
    await this.stopTrading();
    await this.server.kill();
    await this.database.destroy();
    await this.drop();
  }

  private reader(asked: Asked, token: string | null = null): Promise<Reader> {
    return StallingReader.open<Told>({ url: this.server.url, token }, asked);
  }
}

/** The trades that messages of a stream of events tell. */
export const idsIn = (messages: readonly Told[]): string[] =>
  messages.flatMap(({ trades, entries }) => {
    const told = trades ?? entries?.flatMap(({ fills }) => fills) ?? [];
    return told.map(({ id }) => id);
  });
