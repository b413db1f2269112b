import { types } from 'node:util';

/** What law 8 makes of an error of the database. */
export type CommitFailure = 'retry' | 'lostOwnership' | 'other';

/** Another writer has taken over: this one must stop at once. */
export class LostOwnership extends Error {
  override readonly name = 'LostOwnership';
}

/** SQLSTATE classes after which the identical batch is sent again: connection, rollback, resources, shutdown. */
const RETRY_CLASSES = ['08', '40', '53', '57'];
/** Of the socket, before PostgreSQL could say anything. */
const SOCKET_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
];
/** How `pg` tells that the connection is gone; these come without a code. */
const DRIVER_MESSAGES =
  /connection terminated|client has encountered a connection error|not queryable|client was closed|timeout/i;

/** Anything that is not known to pass by itself is `other`. */
export function commitFailure(error: unknown): CommitFailure {
  if (error instanceof LostOwnership) return 'lostOwnership';
  // Not by `instanceof`: errors of sockets are made by Node itself, and a realm has classes of its own.
  if (!types.isNativeError(error)) return 'other';
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return DRIVER_MESSAGES.test(error.message) ? 'retry' : 'other';
  const retry =
    SOCKET_CODES.includes(code) || (code.length === 5 && RETRY_CLASSES.includes(code.slice(0, 2)));
  return retry ? 'retry' : 'other';
}
