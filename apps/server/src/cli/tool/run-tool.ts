import { ConfigError } from '../../config/config-error.js';
import { errorCode, errorText } from '../../postgres/postgres-error.js';

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
  process.stdout.on('error', endWhenUnread);
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

/** The one file of a command line. */
export function oneFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined || file === '' || more.length > 0) throw new WrongArguments('Name one file.');
  return file;
}

/** Whoever read what we say has seen enough (`| head`): nothing is wrong, and there is nobody left to tell. */
function endWhenUnread(error: Error): void {
  if (errorCode(error) !== 'EPIPE') throw error;
  process.exit();
}

/** Connection errors of Node have an empty message and the reasons inside. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('\n');
  return errorText(error);
}
