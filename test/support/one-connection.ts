import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';

type Work = (manager: unknown) => Promise<unknown>;

interface Transactions {
  transaction(...asked: readonly unknown[]): Promise<unknown>;
}

interface Connections {
  obtainMasterConnection(...asked: readonly unknown[]): Promise<unknown>;
}

/** Hears of a command that somebody gave in a transaction, and asks beside it: nobody waits for its answer. */
const BESIDE = 'sign-in/sessions-of-leavers';
/** Of a stack, to find our own among those of packages. */
const FRAMES = 60;

/**
 * Notes who asks for another connection in the midst of a transaction, in servers of this process. Ten who do so at
 * once hold all connections of the pool, and each waits for one more.
 */
export class OneConnection {
  private readonly current = new AsyncLocalStorage<{ open: boolean }>();
  private readonly found: string[] = [];
  private readonly restore: () => void;

  constructor(database: DataSource) {
    const transactions: Transactions = Object.getPrototypeOf(database.manager);
    const connections: Connections = Object.getPrototypeOf(database.driver);
    const { transaction } = transactions;
    const { obtainMasterConnection } = connections;
    const { current, found } = this;
    transactions.transaction = function (...asked) {
      const during = (work: Work) => async (manager: unknown) => {
        const state = { open: true };
        try {
          return await current.run(state, () => work(manager));
        } finally {
          state.open = false;
        }
      };
      const watched = asked.map((each) => (typeof each === 'function' ? during(each as Work) : each));
      return Reflect.apply(transaction, this, watched);
    };
    connections.obtainMasterConnection = function (...asked) {
      const places = current.getStore()?.open === true ? placesOnStack() : BESIDE;
      if (!places.startsWith(BESIDE)) found.push(places);
      return Reflect.apply(obtainMasterConnection, this, asked);
    };
    this.restore = () => {
      transactions.transaction = transaction;
      connections.obtainMasterConnection = obtainMasterConnection;
    };
  }

  /** The files on the way to each second connection. */
  get second(): readonly string[] {
    return this.found;
  }

  stop(): void {
    this.restore();
  }
}

function placesOnStack(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const lines = new Error().stack?.split('\n') ?? [];
  Error.stackTraceLimit = limit;
  return lines.flatMap((line) => /apps\/server\/src\/([\w/-]+)\.ts/.exec(line)?.[1] ?? []).join(' < ');
}
