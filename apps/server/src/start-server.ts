import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Exchange, openExchange, type RunningExchange } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import type { ServerConfig } from './config/server-config.js';
import { createApp } from './create-app.js';
import { type ExchangeSetting, ensureExchangeSetting, LISTING_TERMS } from './database/exchange-setting.js';
import { openDatabase } from './database/open-database.js';
import { crowdServices } from './demo/crowd-services.js';
import { DEMO_IDEAS_POLICY } from './demo/demo-policy.js';
import { isEmpty } from './demo/demo-rows.js';
import { fillDemo } from './demo/fill-demo.js';
import { startCrowd } from './demo/run-crowd.js';
import { listen, refuseTakenPlace } from './listen.js';
import { startListing } from './listing/start-listing.js';
import { openPostgres, type PostgresHandle } from './postgres/open-postgres.js';
import { ServerSecret } from './secrets/server-secret.js';
import { Administrators } from './sign-in/administrators.js';
import { PublicAddress } from './sign-in/public-address.js';
import { SocketServer } from './streams/socket-server.js';

/** For requests under way when the server stops. */
const REQUESTS_MS = 2_000;

export interface RunningServer {
  /** For people and browsers. */
  readonly url: string;
  /** Where the data is, as a sentence. */
  readonly where: string;
  readonly setting: ExchangeSetting;
  /** For who runs in the same process. */
  readonly exchange: Exchange;
  /** Makes the first administrator of a real exchange, where nobody could lead it otherwise. */
  readonly setupLink: string | null;
  /** Resolves with the reason when the exchange had to stop by itself. The server has to be stopped then. */
  readonly failed: Promise<Error>;
  /** Takes no more requests, finishes those under way, says goodbye to sockets, and lets go of the database. */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** Somebody stopped the program while it started; what had started is stopped again. */
export class StartInterrupted extends Error {
  override readonly name = 'StartInterrupted';
}

/**
 * Starts everything in order; what was started is stopped again when a later step fails, and when `stopping` is
 * aborted: that is looked at whenever there is progress to tell, and once at the end.
 */
export async function startServer(
  config: ServerConfig,
  log: Log,
  stopping?: AbortSignal,
): Promise<RunningServer> {
  const steps: (() => Promise<unknown>)[] = [];
  const proceed = (): void => {
    if (stopping?.aborted) throw new StartInterrupted(`Stopped while starting (${stopping.reason}).`);
  };
  const tell: Log = (line) => {
    proceed();
    log(line);
  };
  try {
    const server = await start(config, { log, tell }, steps);
    proceed();
    return server;
  } catch (error) {
    await stopAll(steps).catch((cause: unknown) => log(`While stopping: ${String(cause)}`));
    throw error;
  }
}

/** In the reverse order of the start; a step that fails does not keep the next ones from their work. */
async function stopAll(steps: (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps.splice(0).reverse()) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('; '));
}

async function start(
  config: ServerConfig,
  { log, tell }: { log: Log; tell: Log },
  steps: (() => Promise<unknown>)[],
): Promise<RunningServer> {
  const { dataDir, databaseUrl } = config;
  await refuseTakenPlace(config);
  const postgres = await openPostgres({ dataDir, databaseUrl, log });
  steps.push(() => postgres.stop());
  const database = await openDatabase(postgres.url);
  steps.push(async () => database.isInitialized && database.destroy());
  const setting = await prepareExchange(config, { postgres, database, log: tell });
  const exchange = await openEngine(postgres, database, log);
  steps.push(() => exchange.close());
  const listing = await startListing({ dataSource: database, exchange, terms: setting.listing, log });
  steps.push(() => listing.stop());
  const app = await createApp({ database, exchange, setting, listing }, config);
  steps.push(
    () => closeApp(app),
    () => app.get(SocketServer).close(),
  );
  const url = await listen(app, config);
  app.get(PublicAddress).listensAt(url);
  const setupLink = await app.get(Administrators).setupLink();
  const { embedded } = postgres;
  const services = crowdServices(app);
  const enabled = config.crowd;
  const crowd = await startCrowd({ exchange, dataSource: database, embedded, enabled, log, services });
  steps.push(() => crowd.stop());
  const { where } = postgres;
  return { url, where, setting, exchange, setupLink, failed: exchange.failed, stop: () => stopAll(steps) };
}

/** Requests under way are finished; then connections that browsers hold open without a word are cut. */
async function closeApp(app: NestFastifyApplication): Promise<void> {
  const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), REQUESTS_MS);
  await app.close();
  clearTimeout(impatience);
}

/**
 * The first start says what kind of exchange this is: a demo in Openfloor's own, still empty database, a real one
 * elsewhere, where that is asked for, or where ideas were imported before.
 */
async function prepareExchange(
  { empty }: ServerConfig,
  { postgres, database, log }: { postgres: PostgresHandle; database: DataSource; log: Log },
): Promise<ExchangeSetting> {
  const blank = postgres.embedded && !empty && (await isEmpty(database));
  const wanted = {
    name: 'Openfloor',
    kind: blank ? 'demo' : 'real',
    horizonDays: 90,
    listing: LISTING_TERMS,
    ...(blank ? { ideas: DEMO_IDEAS_POLICY } : {}),
  } as const;
  const setting = await ensureExchangeSetting(database, wanted);
  if (setting.kind === 'demo' && postgres.embedded) {
    await fillDemo({ dataSource: database, connection: postgres.connection, log });
  }
  return setting;
}

async function openEngine(
  { connection }: PostgresHandle,
  database: DataSource,
  log: Log,
): Promise<RunningExchange> {
  const keySalt = await new ServerSecret(database).derive('journal keys');
  const exchange = await openExchange({ connection, keySalt, log });
  const { milliseconds, snapshotSequence, replayed } = exchange.recovery;
  const from = snapshotSequence === 0 ? 'the beginning' : `the snapshot at command ${snapshotSequence}`;
  log(`The exchange is back after ${milliseconds} ms: ${from} and ${replayed} commands replayed.`);
  return exchange;
}
