import { errorCode, errorText, PostgresError } from './postgres-error.js';
import type { Postmaster } from './postmaster.js';

const NEWS_EVERY_MS = 5_000;
const SILENCE_LIMIT_MS = 20_000;
const START_LIMIT_MS = 30_000;
/** SQLSTATE of a server that starts, recovers or shuts down: however long that takes, it is getting on. */
const STARTING_OR_STOPPING = ['57P03', '57P01'];
const NOT_LISTENING = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
/** What passes by itself: another program's server going down, or the last workers of a killed one. */
const PASSING = /lock file|still in use/;

/** Decides how long a refusal of the server is waited out, and reports on long waits. */
export class Patience {
  private readonly since = Date.now();
  private silentSince: number | undefined;
  private nextNews = this.since + NEWS_EVERY_MS;

  constructor(private readonly log: (line: string) => void) {}

  /** After a failed try to connect; throws when there is no point in another one. */
  spend(error: unknown, running: Postmaster): void {
    const busy = STARTING_OR_STOPPING.includes(errorCode(error));
    if (!busy && !this.mayStillListen(error)) throw refused(error, running);
    if (busy) this.silentSince = undefined;
    if (Date.now() < this.nextNews) return;
    this.nextNews += NEWS_EVERY_MS;
    const seconds = Math.round((Date.now() - this.since) / 1000);
    this.log(`Waiting for PostgreSQL (${seconds} s): ${errorText(error)}`);
  }

  /** After a failed try to start the server. */
  spendStart(error: unknown): void {
    if (!PASSING.test(errorText(error)) || Date.now() - this.since > START_LIMIT_MS) throw error;
  }

  private mayStillListen(error: unknown): boolean {
    const closed = NOT_LISTENING.includes(errorCode(error)) || /terminated|timeout/i.test(errorText(error));
    this.silentSince ??= Date.now();
    return closed && Date.now() - this.silentSince < SILENCE_LIMIT_MS;
  }
}

function refused(cause: unknown, running: Postmaster): PostgresError {
  return new PostgresError('UNREACHABLE', {
    what:
      `PostgreSQL (process ${running.pid}) runs on this data folder, but does not answer at ` +
      `${running.socketDir}: ${errorText(cause)}`,
    advice: `If no other Openfloor program uses it, end it by "kill -INT ${running.pid}" and start again.`,
    cause,
  });
}
