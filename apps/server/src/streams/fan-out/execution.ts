import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { RequestContext } from '../../access/principal.js';
import { publicError } from '../../graphql/public-error.js';

/** A message as JSON. */
export interface Written {
  readonly bytes: Buffer;
  /** Markets of which it shows figures; none where that was noted while it was written. */
  readonly shows: readonly number[];
}

const NONE: readonly number[] = [];

/** How a message of a feed is told to those who asked for the same: the selection is carried out once for all. */
export class Execution {
  constructor(private readonly args: ExecutionArgs) {}

  /** The payload. At once, unless something that was selected has to be read. */
  run(message: unknown): Written | Promise<Written> {
    const shared = this.args.contextValue as RequestContext;
    // What is counted or remembered by request is counted anew for each message.
    const contextValue: RequestContext =
      shared.shownToAll === undefined ? { ...shared } : { ...shared, shownToAll: new Set() };
    const result = execute({ ...this.args, rootValue: message, contextValue });
    return result instanceof Promise
      ? result.then((known) => written(known, contextValue))
      : written(result, contextValue);
  }
}

function written({ errors, ...result }: ExecutionResult, { shownToAll }: RequestContext): Written {
  const told = errors === undefined ? result : { ...result, errors: errors.map(publicError) };
  const shows = shownToAll === undefined || shownToAll.size === 0 ? NONE : [...shownToAll];
  return { bytes: Buffer.from(JSON.stringify(told)), shows };
}
