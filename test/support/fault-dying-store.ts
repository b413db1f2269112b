import { type Command, decodeCommand } from '@openfloor/exchange';
import type { Batch } from '@openfloor/journal';
import { FaultyStore } from './faulty-store.js';

/** What becomes of the batch at which a process dies. */
export type Last = 'lost' | 'durable';

const forever = new Promise<never>(() => undefined);

/** Once it is told to, the next batch with a command of this type is the last thing that its process did. */
export class DyingStore extends FaultyStore {
  private died: (() => void) | undefined;
  private at: Command['type'] | undefined;
  private last: Last = 'lost';

  /** Resolves when the process is dead. */
  dieAt(type: Command['type'], last: Last): Promise<void> {
    Object.assign(this, { at: type, last });
    return new Promise((resolve) => {
      this.died = resolve;
    });
  }

  override async commit(batch: Batch): Promise<void> {
    const isLast = batch.rows.some(({ command }) => decodeCommand(command).type === this.at);
    if (!isLast || this.last === 'durable') await super.commit(batch);
    if (!isLast) return;
    this.died?.();
    return forever;
  }
}
