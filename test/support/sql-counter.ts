import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';
import pg from 'pg';

/**
 * Counts the SQL statements that requests to servers of this process cause. What the server does by itself meanwhile,
 * and the exchange's writer, are in no request and do not count.
 */
export class SqlCounter {
  private readonly counted = new AsyncLocalStorage<string[]>();
  private statements: string[] | null = null;
  private readonly restore: () => void;

  constructor() {
    const { emit } = Server.prototype;
    const { query } = pg.Client.prototype;
    const { counted } = this;
    const current = () => this.statements;
    Server.prototype.emit = function (this: Server, ...event: unknown[]) {
      const statements = event[0] === 'request' ? current() : null;
      const pass = () => Reflect.apply(emit, this, event) as boolean;
      return statements === null ? pass() : counted.run(statements, pass);
    } as typeof emit;
    pg.Client.prototype.query = function (this: pg.Client, ...query_: unknown[]) {
      const [text] = query_;
      counted.getStore()?.push(typeof text === 'string' ? text : ((text as { text?: string }).text ?? '?'));
      return Reflect.apply(query, this, query_);
    } as typeof query;
    this.restore = () => {
      Server.prototype.emit = emit;
      pg.Client.prototype.query = query;
    };
  }

  /** The statements of the requests that begin and end while `work` runs. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    this.statements = statements;
    try {
      await work();
    } finally {
      this.statements = null;
    }
    return statements;
  }

  stop(): void {
    this.restore();
  }
}
