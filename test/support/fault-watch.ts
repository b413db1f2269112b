import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { withReader } from './fault-checker.js';
import { sqlBreaches } from './fault-sql.js';

const PAUSE_MS = 300;

/** Reads the tables all through the load and its faults: what must hold must hold in every read. */
export class Watch {
  readonly breaches: string[] = [];
  /** Reads that were answered; a database that is away answers none. */
  reads = 0;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(private readonly connection: ClientConfig) {
    this.running = this.run();
  }

  /** Returns what was found, and fails when nothing was looked at. */
  async stop(): Promise<string[]> {
    this.stopped = true;
    await this.running;
    if (this.reads === 0) throw new Error('the watch never got an answer');
    return this.breaches;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      // A statement that is wrong must not pass for a database that is away.
      await this.read().catch((error: unknown) => {
        const { code } = error as { code?: string };
        if (code?.startsWith('42')) this.breaches.push(String(error));
      });
      await sleep(PAUSE_MS);
    }
  }

  private async read(): Promise<void> {
    const found = await withReader(this.connection, sqlBreaches);
    this.breaches.push(...found);
    this.reads++;
  }
}
