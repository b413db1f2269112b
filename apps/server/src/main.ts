import './config/production.js';
import { ConfigError } from './config/config-error.js';
import { readConfig, type ServerConfig } from './config/server-config.js';
import { USAGE } from './config/usage.js';
import { UnusableDatabase } from './database/open-database.js';
import { PostgresError } from './postgres/postgres-error.js';
import { type RunningServer, StartInterrupted, startServer } from './start-server.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Of a start that makes no sense, as shells have it. */
const EXIT_USAGE = 2;
const EXIT_FAILURE = 1;
/** What was answered is durable, so a stop that hangs may be cut short. */
const STOP_DEADLINE_MS = 30_000;
/** One Ctrl-C comes twice, from the terminal and passed on by npm; only a later one means "at once". */
const REPEAT_MS = 2_000;

process.exitCode = await main();

async function main(): Promise<number> {
  let server: RunningServer;
  const asked = signalled();
  try {
    const config = readConfig(process.argv.slice(2), process.env);
    if (config === null) {
      print(USAGE);
      return 0;
    }
    const stopping = new AbortController();
    void asked.then((signal) => stopping.abort(signal));
    server = await startServer(config, print, stopping.signal);
    welcome(server, config);
  } catch (error) {
    return startFailed(error);
  }
  return run(server, asked);
}

function startFailed(error: unknown): number {
  if (error instanceof StartInterrupted) {
    complain(error.message);
    return EXIT_FAILURE;
  }
  if (error instanceof ConfigError) {
    complain(error.message);
    return EXIT_USAGE;
  }
  const known =
    error instanceof PostgresError ||
    error instanceof UnusableDatabase ||
    (error instanceof Error && error.name === 'ExchangeInUse');
  complain(
    known ? error.message : `Openfloor could not start: ${error instanceof Error ? error.stack : error}`,
  );
  return EXIT_FAILURE;
}

function welcome({ url, where, setupLink }: RunningServer, { port }: ServerConfig): void {
  print('');
  if (port === null && !url.endsWith(':4000')) print('Port 4000 is taken, so this is on the next free one.');
  if (setupLink !== null) {
    print(
      'Nobody can lead this exchange yet. Whoever opens this link becomes its administrator. It works once, for',
    );
    print('seven days; the next start prints a new one.');
    print(`First:     ${setupLink}`);
  }
  print(`Data:      ${where}`);
  print(`Openfloor: ${url}   (Ctrl-C stops it)`);
}

/** Until somebody stops it, or the exchange has to stop by itself. */
async function run(server: RunningServer, asked: Promise<NodeJS.Signals>): Promise<number> {
  const failure = await Promise.race([asked, server.failed]);
  if (failure instanceof Error) complain(`The exchange had to stop: ${failure.message}`);
  else print(`Stopping (${failure}).`);
  giveUpLater();
  try {
    await server.stop();
  } catch (error) {
    complain(`Stopping failed: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT_FAILURE;
  }
  return failure instanceof Error ? EXIT_FAILURE : 0;
}

function giveUpLater(): void {
  const giveUp = (why: string): void => {
    complain(`Stopping was cut short: ${why}.`);
    process.exit(EXIT_FAILURE);
  };
  setTimeout(() => giveUp(`it took ${STOP_DEADLINE_MS / 1000} seconds`), STOP_DEADLINE_MS).unref();
  const since = Date.now();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => Date.now() - since > REPEAT_MS && giveUp(signal));
  }
}

/** The listeners stay: a signal that nobody listens for would end the process in the middle of its start or stop. */
function signalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
}
