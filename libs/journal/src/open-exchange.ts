import { ExchangeView } from '@openfloor/exchange';
import { type Clock, systemClock } from '@openfloor/kernel';
import type { ClientConfig } from 'pg';
import { CoreClock } from './core-clock.js';
import type { Exchange } from './exchange.js';
import { Patience } from './patience.js';
import { PostgresStore } from './postgres-store.js';
import { Projection } from './projection.js';
import { type Recovered, recover } from './recovery.js';
import { Sequencer } from './sequencer.js';
import { LostOwnership } from './sql-error.js';
import type { Head, JournalStore, StoredDetails } from './store.js';
import { Writer } from './writer.js';

export interface RunningExchange extends Exchange {
  /** Resolves with the reason when the exchange had to stop by itself: it lost its database to another writer. */
  readonly failed: Promise<Error>;
  /** Answers what waits, writes a snapshot and lets go of the database. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly log?: (line: string) => void;
  readonly clock?: Clock;
  /** A secret that stays the same for this exchange: it salts the digests of idempotency keys. */
  readonly keySalt?: string;
}

/**
 * Starts the exchange on a migrated database: becomes its one writer, loads the latest snapshot and replays the
 * rest. Throws ExchangeInUse beside another writer and JournalCorrupt when the journal does not check.
 */
export async function openExchange(
  options: OpenOptions & { connection: ClientConfig },
): Promise<RunningExchange> {
  return openExchangeOn(await PostgresStore.connect(options.connection), options);
}

/** The same on any store; closes it when the start fails. */
export async function openExchangeOn(
  store: JournalStore,
  options: OpenOptions = {},
): Promise<RunningExchange> {
  try {
    return await start(store, options);
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
}

async function start(store: JournalStore, options: OpenOptions): Promise<RunningExchange> {
  const log = options.log ?? (() => undefined);
  const startedAt = performance.now();
  const head = await store.acquire();
  const { epoch } = head;
  const { core, writer, details, snapshotSequence, replayed } = await makeWriter(store, head);
  const view = ExchangeView.from(core.state, details);
  const patience = new Patience(store, log);
  const rebuild = (): Promise<Writer> => patience.run(() => rebuildWriter(store, epoch));
  const clock = new CoreClock(options.clock ?? systemClock, core.state.at);
  const { keySalt = '' } = options;
  const recovery = { snapshotSequence, replayed, milliseconds: Math.round(performance.now() - startedAt) };
  return new Sequencer({ store, patience, clock, view, epoch, recovery, writer, rebuild, log, keySalt });
}

async function rebuildWriter(store: JournalStore, epoch: number): Promise<Writer> {
  // What the failed batch left open on the connection must not reach into what comes.
  await store.reconnect();
  const head = await store.head();
  if (head.epoch !== epoch) throw new LostOwnership(`epoch ${epoch} was replaced by epoch ${head.epoch}`);
  return (await makeWriter(store, head)).writer;
}

async function makeWriter(
  store: JournalStore,
  head: Head,
): Promise<Recovered & { writer: Writer; details: StoredDetails }> {
  const recovered = await recover(store, head);
  const details = await store.details([...recovered.core.state.orders.values()]);
  const projection = new Projection();
  projection.load(details);
  const writer = new Writer(recovered.core, projection, head.epoch, head.hash);
  return { ...recovered, writer, details };
}
