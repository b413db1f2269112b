import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { link, readFile, readlink, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errorCode, PostgresError } from './postgres-error.js';

const run = promisify(execFile);
const POLL_MS = 25;
/** Above every system's largest process number. */
const NO_PROCESS = 2_147_483_647;

/** A live PostgreSQL server on our data folder, as its postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
}

/** The server that runs on this data folder, whoever started it. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = ownerOf(text);
  if (pid === undefined || !(await isPostmaster(pid, data))) return undefined;
  return { pid, socketDir: lines[4] ?? '' };
}

/**
 * Makes way for a new server where a dead one left its lock files: PostgreSQL believes them for as long as
 * their process number is in use, be it by a zombie or (after a reboot, in a restarted container) by another
 * program. The file in the data folder stays, with a number that nobody has, because it also names the
 * shared memory by which PostgreSQL notices that parts of the dead server still work on the data.
 */
export async function clearStaleLocks(data: string, socketDir: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  await replaceStale(pidFile, data, (text) => text.replace(/^-?\d+/, String(NO_PROCESS)));
  await replaceStale(join(socketDir, '.s.PGSQL.5432.lock'), data, () => undefined);
}

async function replaceStale(
  file: string,
  data: string,
  change: (text: string) => string | undefined,
): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = ownerOf(text);
  if (pid === undefined || !isAlive(pid) || (await isPostmaster(pid, data))) return;
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => undefined);
  if (taken === undefined) return; // another program was faster
  const put = taken === text ? change(text) : taken; // a new server's file, written meanwhile, goes back
  if (put !== undefined) {
    await writeFile(aside, put);
    await link(aside, file).catch(() => undefined);
  }
  await unlink(aside);
}

function ownerOf(lockFile: string): number | undefined {
  const pid = Math.abs(Number.parseInt(lockFile, 10));
  return pid > 1 ? pid : undefined;
}

/**
 * Whether the process is a PostgreSQL server on this folder. On Linux its working directory tells: it is the
 * data folder (and a zombie has none); a copied folder may hold a pid file of another folder's server. Root
 * without the right to trace processes (in a container) sees the command line only.
 */
async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
    return stdout.trim().endsWith('postgres');
  }
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === data;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.includes(`\0-D\0${data}\0`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Ends the server and waits until it has gone. SIGINT disconnects clients and writes everything out; when
 * the disk is too slow for that, SIGQUIT leaves the rest to recovery at the next start. Nothing is lost.
 */
export async function shutDown(data: string, postmaster: Postmaster): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    try {
      process.kill(postmaster.pid, signal);
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
    for (const until = Date.now() + patienceMs; Date.now() < until; await delay(POLL_MS)) {
      if ((await findPostmaster(data))?.pid !== postmaster.pid) return;
    }
  }
  throw new PostgresError('UNREACHABLE', {
    what: `PostgreSQL (process ${postmaster.pid}) on ${data} does not end.`,
    advice: 'Its disk probably hangs: look at the kernel log (dmesg) and the mount.',
  });
}
