/** Longer than anybody waits whose database is well. Then a request is told to try again, and a schedule does so. */
export const CONNECTION_WITHIN_MS = 15_000;

/** As the pool words it; it has no code for it. */
const MESSAGES: ReadonlySet<string> = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

/** Whether somebody waited for a connection to the database and got none in time. */
export const isConnectionTimeout = (error: unknown): boolean =>
  error instanceof Error && MESSAGES.has(error.message);
