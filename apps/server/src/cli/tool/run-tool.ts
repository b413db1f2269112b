import { ConfigError, readConfig } from '../../config/server-config.js';
import { openPostgres, type PostgresHandle } from '../../postgres/open-postgres.js';
import { errorText } from '../../postgres/postgres-error.js';

/** The command line makes no sense; answered with the usage and exit code 2. */
export class WrongArguments extends Error {
  override readonly name = 'WrongArguments';
}

/**
 * A program of the command line: `run` gets the arguments and says whether all is well (exit code 0, else 1).
 * What people asked for goes to stdout, everything else to stderr.
 */
export async function runTool(usage: string, run: (args: string[]) => Promise<boolean>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = (await run(args)) ? 0 : 1;
  } catch (error) {
    const wrong = error instanceof WrongArguments || error instanceof ConfigError;
    console.error(wrong ? `${error.message}\n\n${usage}` : messageOf(error));
    process.exitCode = wrong ? 2 : 1;
  }
}

/** Runs `parseArgs` of Node; what it refuses is a WrongArguments, without its hint about options that start with a dash. */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new WrongArguments(`${errorText(error).split('. To specify')[0]}.`);
  }
}

/** Opens the database that the server uses, beside it or alone, and lets go of it afterwards. */
export async function withPostgres<T>(
  data: string | undefined,
  use: (postgres: PostgresHandle) => Promise<T>,
): Promise<T> {
  const config = readConfig(data === undefined ? [] : ['--data', data], process.env);
  if (config === null) throw new WrongArguments('no configuration');
  const { dataDir, databaseUrl } = config;
  const postgres = await openPostgres({ dataDir, databaseUrl, log: (line) => console.error(line) });
  const interrupted = (): void => void postgres.stop().finally(() => process.exit(EXIT_INTERRUPTED));
  for (const signal of SIGNALS) process.on(signal, interrupted);
  try {
    return await use(postgres);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await postgres.stop();
  }
}

/** A tool that is interrupted must not leave a database running behind it. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const EXIT_INTERRUPTED = 130;

/** Connection errors of Node have an empty message and the reasons inside. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('\n');
  return errorText(error);
}
