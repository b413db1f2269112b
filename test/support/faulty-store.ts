import type { Batch, JournalStore } from '@openfloor/journal';

type Commit = (batch: Batch, really: () => Promise<void>) => Promise<void>;

/** An error as PostgreSQL or the socket would raise it. */
export function databaseError(code: string): Error {
  return Object.assign(new Error(`injected ${code}`), { code });
}

/**
 * A store whose commits can be made to fail before or after they are durable. `commits` are used up one by one;
 * after the last one it works again.
 */
export class FaultyStore implements JournalStore {
  readonly commits: Commit[] = [];
  reconnects = 0;

  constructor(private readonly store: JournalStore) {}

  acquire = () => this.store.acquire();
  head = () => this.store.head();
  findAnswers: JournalStore['findAnswers'] = (keys) => this.store.findAnswers(keys);
  latestSnapshot = () => this.store.latestSnapshot();
  saveSnapshot: JournalStore['saveSnapshot'] = (snapshot) => this.store.saveSnapshot(snapshot);
  rowsAfter: JournalStore['rowsAfter'] = (sequence) => this.store.rowsAfter(sequence);
  details: JournalStore['details'] = (resting) => this.store.details(resting);
  close = () => this.store.close();

  reconnect(): Promise<void> {
    this.reconnects++;
    return this.store.reconnect();
  }

  commit(batch: Batch): Promise<void> {
    const fault = this.commits.shift();
    const really = () => this.store.commit(batch);
    return fault === undefined ? really() : fault(batch, really);
  }
}

/** The connection breaks before the database has the batch. */
export const lostBefore =
  (code: string): Commit =>
  () =>
    Promise.reject(databaseError(code));

/** The batch is durable, but the answer is lost. */
export const lostAfter =
  (code: string): Commit =>
  async (_batch, really) => {
    await really();
    throw databaseError(code);
  };
