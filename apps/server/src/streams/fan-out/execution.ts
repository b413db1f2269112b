import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { RequestContext } from '../../access/principal.js';
import { publicError } from '../../graphql/public-error.js';

/** How a message of a feed is told to those who asked for the same: the selection is carried out once for all. */
export class Execution {
  constructor(private readonly args: ExecutionArgs) {}

  /** The payload as bytes of JSON. At once, unless something that was selected has to be read. */
  run(message: unknown): Buffer | Promise<Buffer> {
    // What is counted or remembered by request is counted anew for each message.
    const contextValue: RequestContext = { ...(this.args.contextValue as RequestContext) };
    const result = execute({ ...this.args, rootValue: message, contextValue });
    return result instanceof Promise ? result.then(payload) : payload(result);
  }
}

function payload({ errors, ...result }: ExecutionResult): Buffer {
  const told = errors === undefined ? result : { ...result, errors: errors.map(publicError) };
  return Buffer.from(JSON.stringify(told));
}
