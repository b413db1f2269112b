import { errorCode } from '../postgres/postgres-error.js';

/** Longer than anybody waits whose database is well. Then a request is told to try again, and a schedule does so. */
export const CONNECTION_WITHIN_MS = 15_000;

/** As the pool words it; it has no code for it. */
const NO_CONNECTION: ReadonlySet<string> = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);
/** PostgreSQL ends one of two transactions that wait for each other. */
const DEADLOCK = '40P01';

/** Whether somebody was in the way of others just now, nothing was done, and the same can be asked for again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && (NO_CONNECTION.has(error.message) || errorCode(error) === DEADLOCK);
