import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createDatabase,
  socketUrl,
  withClient,
  withDatabase,
} from '../../apps/server/src/postgres/databases.js';
import { openCluster } from '../../apps/server/src/postgres/open-cluster.js';
import { SYSTEM_DIR } from '../../apps/server/src/postgres/placement.js';
import { findPostmaster } from '../../apps/server/src/postgres/postmaster.js';
import { type Cluster, moveIn } from '../../apps/server/src/postgres/tenancy.js';
import { makeScratchFolder } from './scratch-folder.js';

const DATABASE = 'faults';

/** A PostgreSQL server of a test's own, made by the product, which a test may stop and kill. */
export class FaultCluster {
  private constructor(
    private readonly cluster: Cluster,
    /** Of its one database. */
    readonly url: string,
    readonly socketDir: string,
  ) {}

  static async open(): Promise<FaultCluster> {
    const dataDir = join(await makeScratchFolder('faults'), '.openfloor');
    const { cluster } = await openCluster({ dataDir, systemDir: SYSTEM_DIR }, () => undefined);
    const { client, socketDir } = await moveIn(cluster);
    await client.end();
    const maintenance = withDatabase(await socketUrl(cluster.files, socketDir), 'postgres');
    await createDatabase(maintenance, DATABASE);
    return new FaultCluster(cluster, withDatabase(maintenance, DATABASE), socketDir);
  }

  get connection() {
    return { connectionString: this.url };
  }

  async query(text: string): Promise<Record<string, unknown>[]> {
    return withClient(this.url, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
  }

  /** kill -9 of the server and of every process of it, so that none finishes what it was at. */
  async kill(): Promise<void> {
    const pid = await this.pid();
    // Stopped first: it must not see its children die and tidy up after them.
    process.kill(pid, 'SIGSTOP');
    for (const child of childrenOf(pid)) process.kill(child, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    await this.gone();
  }

  /** As `pg_ctl stop -m fast` (SIGINT) and `-m immediate` (SIGQUIT) do it. */
  async stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    process.kill(await this.pid(), signal);
    await this.gone();
  }

  /** The way in which the product brings its own server back. Resolves when it answers. */
  async start(): Promise<void> {
    const { client } = await moveIn(this.cluster);
    await client.end();
  }

  private async pid(): Promise<number> {
    const running = await findPostmaster(this.cluster.files.data);
    if (running === undefined) throw new Error('PostgreSQL does not run');
    return running.pid;
  }

  private async gone(): Promise<void> {
    while ((await findPostmaster(this.cluster.files.data)) !== undefined) await sleep(20);
  }
}

/** The fourth field of /proc/PID/stat is the parent; the second one, in brackets, may hold anything. */
function childrenOf(parent: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it has ended meanwhile
  }
}
