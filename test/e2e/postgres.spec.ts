import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, chown, cp, lstat, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { withClient } from '../../apps/server/src/postgres/databases.js';
import {
  openPostgres,
  type PostgresHandle,
  type PostgresOptions,
} from '../../apps/server/src/postgres/open-postgres.js';
import { PostgresError } from '../../apps/server/src/postgres/postgres-error.js';
import { findPostmaster } from '../../apps/server/src/postgres/postmaster.js';
import { makeScratchFolder } from '../support/scratch-folder.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const HOLDER = fileURLToPath(new URL('../support/postgres-holder.mjs', import.meta.url));

/** A data folder with a name that quoting has to get right. */
async function newDataDir(): Promise<string> {
  return join(await makeScratchFolder("pg ünï 'x'"), '.openfloor');
}

let stopped: Promise<string> | undefined;

/** A data folder with a stopped database: copied, which is faster than making one. */
async function usedDataDir(): Promise<string> {
  stopped ??= newDataDir().then(async (dataDir) => {
    await (await open(dataDir)).stop();
    return dataDir;
  });
  const copy = await newDataDir();
  await cp(await stopped, copy, { recursive: true });
  return copy;
}

const opened: PostgresHandle[] = [];

async function open(dataDir: string, options: Partial<PostgresOptions> = {}): Promise<PostgresHandle> {
  const postgres = await openPostgres({ dataDir, log: () => undefined, ...options });
  opened.push(postgres);
  return postgres;
}

/** The error with which opening is refused. */
async function refusal(dataDir: string): Promise<PostgresError> {
  const outcome = await open(dataDir).catch((error: unknown) => error);
  if (outcome instanceof PostgresError) return outcome;
  throw new Error(`It was not refused: ${String(outcome)}`);
}

afterEach(async () => {
  for (const postgres of opened.splice(0)) await postgres.stop();
});

function serverOf(dataDir: string) {
  return findPostmaster(join(dataDir, 'postgres', 'data'));
}

/** Another program that uses the database, ready to be ended or killed. */
async function startHolder(dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOLDER, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

/** kill -9 of the server and all its workers. */
async function killServer(url: string, dataDir: string): Promise<void> {
  const workers = await query(url, 'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
  const server = await serverOf(dataDir);
  for (const pid of [server?.pid, ...workers.map((row) => row.pid)]) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch (error) {
      // It has ended by itself, as workers do without their server.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (await condition().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen in 60 s');
}

describe('the embedded PostgreSQL', () => {
  it('listens on a socket that only its account can open, and on no port', async () => {
    const dataDir = await newDataDir();
    const postgres = await open(dataDir);
    expect(postgres).toMatchObject({ embedded: true, adopted: false });
    expect(await query(postgres.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    const server = await serverOf(dataDir);
    expect((await stat(server?.socketDir ?? '')).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
    await postgres.stop();
    await postgres.stop();
    expect(await serverOf(dataDir)).toBeUndefined();
  });

  it('is made once when two programs start it first at the same time', async () => {
    const dataDir = await newDataDir();
    const both = await Promise.all([open(dataDir), open(dataDir)]);
    expect(both.map((postgres) => postgres.adopted).sort()).toEqual([false, true]);
    expect(both[0].url).toBe(both[1].url);
    await Promise.all(both.map((postgres) => postgres.stop()));
    expect(await serverOf(dataDir)).toBeUndefined();
  });

  it('is adopted when the program that started it was killed', async () => {
    const dataDir = await usedDataDir();
    const starter = await startHolder(dataDir);
    const before = await serverOf(dataDir);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const postgres = await open(dataDir);
    expect(postgres.adopted).toBe(true);
    expect(await serverOf(dataDir)).toEqual(before);
    await postgres.stop();
    expect(await serverOf(dataDir)).toBeUndefined();
  });

  it('goes on while any program uses it, whoever started it, and ends with the last one', async () => {
    const dataDir = await usedDataDir();
    const first = await startHolder(dataDir);
    const tool = await open(dataDir);
    await tool.stop();
    expect(await serverOf(dataDir)).toBeDefined();
    const second = await open(dataDir);
    await end(first);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await serverOf(dataDir)).toBeUndefined();
  });

  it('comes back with everything committed when all its processes are killed', async () => {
    const dataDir = await usedDataDir();
    const news: string[] = [];
    const postgres = await open(dataDir, { log: (line) => news.push(line) });
    await query(postgres.url, 'CREATE TABLE kept (n int); INSERT INTO kept SELECT generate_series(1, 1000)');
    await killServer(postgres.url, dataDir);
    await until(async () => (await query(postgres.url, 'SELECT 1')).length === 1);
    expect(await query(postgres.url, 'SELECT sum(n)::int AS sum FROM kept')).toEqual([{ sum: 500_500 }]);
    await until(async () => news.at(-1) === 'PostgreSQL is back.');
    await postgres.stop();
    expect(await serverOf(dataDir)).toBeUndefined();
  });

  it('starts over the pid file of a dead server whose number another program has now', async () => {
    const dataDir = await usedDataDir();
    const { uid, gid } = await stat(join(dataDir, 'postgres', 'data'));
    const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n/elsewhere\n1\n5432\n/tmp\n\n`);
    if (process.getuid?.() === 0) await chown(pidFile, uid, gid);
    const postgres = await open(dataDir);
    expect(postgres.adopted).toBe(false);
    await postgres.stop();
  });

  it('refuses to run with fsync off, and leaves nothing running', async () => {
    const dataDir = await usedDataDir();
    await appendFile(join(dataDir, 'postgres', 'data', 'postgresql.conf'), 'fsync = off\n');
    const { problem, message } = await refusal(dataDir);
    expect(problem).toBe('NOT_DURABLE');
    expect(message).toContain('fsync = off');
    expect(await serverOf(dataDir)).toBeUndefined();
  });

  it('refuses data of another PostgreSQL version and says so', async () => {
    const dataDir = await usedDataDir();
    await writeFile(join(dataDir, 'postgres', 'data', 'PG_VERSION'), '16\n');
    const { problem, message } = await refusal(dataDir);
    expect(problem).toBe('WRONG_VERSION');
    expect(message).toContain('made by PostgreSQL 16');
  });

  it('refuses an incomplete folder instead of making an empty database', async () => {
    const dataDir = await newDataDir();
    await mkdir(join(dataDir, 'postgres', 'data'), { recursive: true });
    expect((await refusal(dataDir)).message).toMatch(/is incomplete.*PG_VERSION/);
  });

  asRoot('lies elsewhere, and says where, when its account cannot reach the project', async () => {
    const project = await makeScratchFolder('closed');
    const systemDir = join(await makeScratchFolder('system'), 'openfloor');
    await chmod(project, 0o700);
    const dataDir = join(project, '.openfloor');
    const postgres = await open(dataDir, { systemDir });
    expect(postgres.folder).toContain(systemDir);
    expect(postgres.where).toContain(postgres.folder);
    expect((await lstat(join(dataDir, 'postgres'))).isSymbolicLink()).toBe(true);
    await query(postgres.url, 'CREATE TABLE kept ()');
    await postgres.stop();
    const again = await open(dataDir, { systemDir });
    expect(await query(again.url, 'SELECT * FROM kept')).toEqual([]);
    await again.stop();
  });

  asRoot('is not shared with a copy of a project whose database lies elsewhere', async () => {
    const project = await makeScratchFolder('closed');
    const systemDir = join(await makeScratchFolder('system'), 'openfloor');
    await chmod(project, 0o700);
    const original = await open(join(project, '.openfloor'), { systemDir });
    await cp(project, `${project}-copy`, { recursive: true, verbatimSymlinks: true });
    await chmod(`${project}-copy`, 0o700);
    const copy = await open(join(`${project}-copy`, '.openfloor'), { systemDir });
    expect(copy.adopted).toBe(false);
    expect(copy.folder).not.toBe(original.folder);
  });
});
