import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account, spawnAs } from './account.js';
import type { Binaries } from './binaries.js';
import type { ClusterFiles } from './cluster.js';
import { PostgresError } from './postgres-error.js';
import { clearStaleLocks, findPostmaster } from './postmaster.js';

const POLL_MS = 25;
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches this process only,
 * which still needs the database to finish. Returns when a server has taken the folder (its pid file is
 * written); it may still be recovering.
 * @returns whether it is ours; false when another program's server got there first
 */
export async function launch(options: {
  files: ClusterFiles;
  account: Account;
  binaries: Binaries;
  socketDir: string;
}): Promise<boolean> {
  const { files, socketDir } = options;
  await clearStaleLocks(files.data, socketDir);
  const log = await openLog(files.serverLog);
  const begin = (await log.stat()).size;
  const child = spawnServer(options, log.fd);
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure ??= `it ended at once (${signal ?? `code ${code}`})`;
  });
  await log.close();
  while (failure === undefined) {
    if ((await findPostmaster(files.data))?.pid === child.pid) return true;
    await delay(POLL_MS);
  }
  if ((await findPostmaster(files.data)) !== undefined) return false;
  const said = (await readFile(files.serverLog)).subarray(begin).toString('utf8').trim();
  throw new PostgresError('START_FAILED', {
    what: `PostgreSQL did not start on ${files.data}: ${failure}. It said:\n${said}`,
    advice: `Its log is ${files.serverLog}. Often the disk is full, or the folder's owner or mode was changed.`,
  });
}

function spawnServer(options: Parameters<typeof launch>[0], logFd: number): ChildProcess {
  const { files, account, binaries, socketDir } = options;
  const settings = [
    `unix_socket_directories=${quoteListItem(socketDir)}`,
    'unix_socket_permissions=0700',
    'listen_addresses=',
  ];
  const args = ['-D', files.data, ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(binaries.folder, 'postgres'), args, {
    ...spawnAs(account),
    detached: true,
    stdio: ['ignore', logFd, logFd],
  });
  child.unref();
  return child;
}

/** Appends; a log that has grown large is put aside (one old one is kept). */
async function openLog(path: string) {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  return open(path, 'a', 0o600);
}

/** The setting is a comma-separated list, in which a path with commas, spaces or quotes needs quotes. */
function quoteListItem(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}
