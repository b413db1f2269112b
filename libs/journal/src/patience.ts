import { setTimeout as sleep } from 'node:timers/promises';
import { commitFailure } from './sql-error.js';
import type { JournalStore } from './store.js';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1000;

/** The exchange is being closed while its database is away. */
export class GaveUp extends Error {
  override readonly name = 'GaveUp';
}

/** Does things with the database for as long as it takes it to come back (law 8). */
export class Patience {
  private givenUp = false;

  constructor(
    private readonly store: JournalStore,
    private readonly log: (line: string) => void,
  ) {}

  /** From now on, an error of the connection ends the attempt. */
  giveUp(): void {
    this.givenUp = true;
  }

  /**
   * `attempt` must be safe to repeat; before each repetition the connection is made anew. Errors that a new
   * connection cannot mend are thrown. The pauses grow, so that a full disk is not hammered either.
   */
  async run<T>(attempt: () => Promise<T>): Promise<T> {
    let repeat = attempt;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        const result = await repeat();
        if (repeat !== attempt) this.log('the database answers again');
        return result;
      } catch (error) {
        if (commitFailure(error) !== 'retry') throw error;
        if (this.givenUp) throw new GaveUp('the exchange was closed while its database was away');
        if (repeat === attempt)
          this.log(`the database does not answer (${reason(error)}); orders wait until it does`);
        await sleep(pauseMs);
      }
      repeat = () => this.store.reconnect().then(attempt);
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
