export { type CheckedTail, checkTail } from './check-tail.js';
export { CoreClock } from './core-clock.js';
export type {
  CommitFailures,
  CommittedBatch,
  CommittedCommand,
  Exchange,
  Recovery,
  Refused,
  Submitted,
} from './exchange.js';
export { journalMigrations } from './migrations/index.js';
export {
  type OpenOptions,
  openExchange,
  openExchangeOn,
  type RunningExchange,
} from './open-exchange.js';
export { type OrderRow, orderOfRow } from './order-row.js';
export { PostgresStore } from './postgres-store.js';
export { JournalCorrupt } from './recovery.js';
export { commitFailure, LostOwnership } from './sql-error.js';
export { type Batch, ExchangeInUse, type JournalStore, NotDurable } from './store.js';
export { type CommandKey, findCommands, type StoredCommand } from './stored-commands.js';
export { type Verified, verifyJournal } from './verify.js';
