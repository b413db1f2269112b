import { setTimeout as delay } from 'node:timers/promises';
import { errorText } from './postgres-error.js';
import { findPostmaster } from './postmaster.js';
import { type Cluster, moveIn, moveOut, type Tenancy } from './tenancy.js';

const RETRY_MS = 1_000;

/** This program's use of the cluster's server: brings the server back when it dies, until `stop`. */
export class EmbeddedServer {
  readonly adopted: boolean;
  readonly socketDir: string;
  private readonly leaving = new AbortController();
  private returning: Promise<void> | undefined;
  private stopping: Promise<void> | undefined;

  private constructor(
    private readonly cluster: Cluster,
    private tenancy: Tenancy,
  ) {
    this.adopted = tenancy.adopted;
    this.socketDir = tenancy.socketDir;
    this.watch();
  }

  static async open(cluster: Cluster): Promise<EmbeddedServer> {
    return new EmbeddedServer(cluster, await moveIn(cluster));
  }

  /** Ends the use; ends the server too, unless another program uses it. May be called again. */
  stop(): Promise<void> {
    this.stopping ??= this.leave();
    return this.stopping;
  }

  private async leave(): Promise<void> {
    this.leaving.abort();
    await this.returning;
    const stopped = await moveOut(this.cluster, this.tenancy).catch(() => undefined);
    if (stopped !== undefined) return;
    // The connection had broken: the server has died, or has just restarted itself.
    if ((await findPostmaster(this.cluster.files.data)) === undefined) return;
    await moveOut(this.cluster, await moveIn(this.cluster));
  }

  private watch(): void {
    this.tenancy.client.once('end', () => {
      if (!this.leaving.signal.aborted) this.returning = this.comeBack();
    });
  }

  private async comeBack(): Promise<void> {
    this.cluster.log('PostgreSQL has ended unexpectedly: bringing it back.');
    for (let said = ''; !this.leaving.signal.aborted; await this.pause()) {
      try {
        this.tenancy = await moveIn(this.cluster);
        this.watch();
        this.cluster.log('PostgreSQL is back.');
        return;
      } catch (error) {
        if (errorText(error) !== said) this.cluster.log(errorText(error));
        said = errorText(error);
      }
    }
  }

  /** Cut short by `stop`; alone it does not keep the program going. */
  private pause(): Promise<void> {
    return delay(RETRY_MS, undefined, { ref: false, signal: this.leaving.signal }).catch(() => undefined);
  }
}
