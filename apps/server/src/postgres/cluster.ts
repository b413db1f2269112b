import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, spawnAs } from './account.js';
import type { Binaries } from './binaries.js';
import { copyForNamelessUser } from './nameless-initdb.js';
import { errorText, PostgresError } from './postgres-error.js';

const run = promisify(execFile);
export const SUPERUSER = 'openfloor';

/**
 * Written once into postgresql.conf, where an administrator may change them. The three that keep confirmed
 * orders safe are PostgreSQL's own defaults, spelled out; `checkDurability` refuses them when off.
 */
const SETTINGS: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  listen_addresses: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Containers give /dev/shm 64 MB, which parallel queries can exhaust; short queries gain nothing by them.
  max_parallel_workers_per_gather: '0',
  // A plain fsync stops at the disk's own cache on macOS.
  ...(process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {}),
};

/** A folder of ours: `data` belongs to PostgreSQL's account, `password` and `server.log` to this process. */
export interface ClusterFiles {
  readonly data: string;
  readonly password: string;
  readonly serverLog: string;
}

export function clusterFiles(folder: string): ClusterFiles {
  return {
    data: join(folder, 'data'),
    password: join(folder, 'password'),
    serverLog: join(folder, 'server.log'),
  };
}

/** Makes a new, empty database cluster in `folder`, which must not exist yet. */
export async function createCluster(folder: string, account: Account, binaries: Binaries): Promise<void> {
  const files = clusterFiles(folder);
  await mkdir(folder, { mode: account.switched ? 0o711 : 0o700 });
  if (account.switched) await chmod(folder, 0o711); // whatever the umask says
  await mkdir(files.data, { mode: 0o700 });
  await writeFile(files.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (account.switched) await giveTo(account, [files.data, files.password]);
  await initdb(files, account, binaries);
  if (account.switched) await giveTo({ uid: 0, gid: 0 }, [files.password]);
  await flush(folder);
}

async function initdb(files: ClusterFiles, account: Account, binaries: Binaries): Promise<void> {
  const options = ['-D', files.data, '-U', SUPERUSER, `--pwfile=${files.password}`, '--auth=scram-sha-256'];
  // The same order and case rules on every machine, whatever locales it has.
  options.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  for (const [name, value] of Object.entries(SETTINGS)) options.push('--set', `${name}=${value}`);
  options.push('--no-instructions');
  try {
    await run(join(binaries.folder, 'initdb'), options, spawnAs(account)).catch(async (error: unknown) => {
      if (!errorText(error).includes('could not look up effective user ID')) throw error;
      const copy = join(files.data, '..', 'initdb-programs');
      await run(join(await copyForNamelessUser(binaries.folder, copy), 'initdb'), options, spawnAs(account));
      await rm(copy, { recursive: true, force: true });
    });
  } catch (cause) {
    throw new PostgresError('INITDB_FAILED', {
      what: `The database could not be made in ${files.data}: ${errorText(cause).trim()}`,
      advice:
        'It needs about 60 MB of disk there, on a file system that keeps owners and modes (not a Windows share).',
      cause,
    });
  }
}

async function giveTo(owner: { uid: number; gid: number }, paths: string[]): Promise<void> {
  try {
    for (const path of paths) await chown(path, owner.uid, owner.gid);
  } catch (cause) {
    throw new PostgresError('NO_PERMISSION', {
      what: `PostgreSQL does not run as root, and this root may not hand files to user ${owner.uid}: ${errorText(cause)}`,
      advice: 'Run Openfloor as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.',
      cause,
    });
  }
}

/** The folder gets renamed or linked into place next: what is in it must have reached the disk before. */
async function flush(folder: string): Promise<void> {
  for (const path of [join(folder, 'password'), folder]) {
    const handle = await open(path, 'r');
    await handle.sync();
    await handle.close();
  }
}

/** A newer PostgreSQL cannot read an older one's files (and the other way round). */
export async function checkMajorVersion(files: ClusterFiles, binaries: Binaries): Promise<void> {
  const version = await readFile(join(files.data, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    throw incomplete(files.data, error);
  });
  const made = version.trim();
  if (made === binaries.major) return;
  throw new PostgresError('WRONG_VERSION', {
    what: `The database in ${files.data} was made by PostgreSQL ${made}, and this Openfloor brings PostgreSQL ${binaries.major}.`,
    advice:
      'Nothing was changed. Go back to the Openfloor version that made it, or move the data with pg_dump and ' +
      'pg_restore (or pg_upgrade) of a PostgreSQL installation that has both versions.',
  });
}

export function incomplete(data: string, cause: unknown): PostgresError {
  return new PostgresError('UNREACHABLE', {
    what: `The database in ${data} is incomplete: ${errorText(cause)}`,
    advice: 'Bring its files back from a backup, or remove its folder to start with an empty database.',
    cause,
  });
}
