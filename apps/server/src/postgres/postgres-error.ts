export type PostgresProblem =
  | 'UNSUPPORTED_PLATFORM'
  | 'BINARIES_UNUSABLE'
  | 'NO_PERMISSION'
  | 'WRONG_VERSION'
  | 'INITDB_FAILED'
  | 'START_FAILED'
  | 'UNREACHABLE'
  | 'NOT_DURABLE';

/** What went wrong and what the reader can do about it: the message is meant to be printed as it is. */
export class PostgresError extends Error {
  constructor(
    readonly problem: PostgresProblem,
    text: { what: string; advice: string; cause?: unknown },
  ) {
    super(`${text.what}\n${text.advice}`, { cause: text.cause });
    this.name = 'PostgresError';
  }
}

/** The code of a Node or PostgreSQL error ('ENOENT', '57P03'), or '' when it has none. */
export function errorCode(error: unknown): string {
  return textAt(error, 'code') ?? '';
}

export function errorText(error: unknown): string {
  return textAt(error, 'message') ?? String(error);
}

function textAt(error: unknown, key: 'code' | 'message'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}
