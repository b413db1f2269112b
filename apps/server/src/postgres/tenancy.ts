import { readFile, rmdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { type ClusterFiles, SUPERUSER } from './cluster.js';
import { launch } from './launch.js';
import { Patience } from './patience.js';
import { findPostmaster, type Postmaster, shutDown } from './postmaster.js';
import { makeSocketDirectory } from './socket-directory.js';

/** Any number will do: advisory locks are per database, and nothing else of ours uses `postgres`. */
const LOCK = 0x6f70656e;
const POLL_MS = 50;
export interface Cluster {
  readonly files: ClusterFiles;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly log: (line: string) => void;
}

/**
 * A program's share in the one server of a data folder. The rule of ownership is "the last one out turns off
 * the light", whoever turned it on: every program holds a shared advisory lock on a connection of its own
 * for as long as it uses the server, and who leaves and then gets the lock for itself stops the server. A
 * program that is killed loses its lock with its connection; the server that it leaves running is adopted by
 * the next program. There is nothing to clean up and no moment at which two could both stop it, or neither.
 */
export interface Tenancy {
  readonly client: pg.Client;
  readonly socketDir: string;
  readonly adopted: boolean;
}

/** Joins the server of the cluster, or starts it where none runs; waits while one starts, recovers or stops. */
export async function moveIn(cluster: Cluster): Promise<Tenancy> {
  const password = (await readFile(cluster.files.password, 'utf8')).trim();
  const patience = new Patience(cluster.log);
  let started = false;
  for (;;) {
    const running = await findPostmaster(cluster.files.data);
    const client = running && (await knock(running, password, patience));
    if (client !== undefined) return { client, socketDir: running?.socketDir ?? '', adopted: !started };
    if (running === undefined) started = await start(cluster, patience);
    await delay(POLL_MS);
  }
}

async function start(cluster: Cluster, patience: Patience): Promise<boolean> {
  const socketDir = await makeSocketDirectory(cluster.files.data, cluster.account);
  return launch({ ...cluster, socketDir }).catch((error: unknown) => {
    patience.spendStart(error);
    return false;
  });
}

/** One try to connect and take the shared lock; undefined: not yet. */
async function knock(
  running: Postmaster,
  password: string,
  patience: Patience,
): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: running.socketDir,
    port: 5432,
    user: SUPERUSER,
    password,
    database: 'postgres',
    ssl: false,
    application_name: 'openfloor tenancy',
    connectionTimeoutMillis: 20_000,
  });
  client.on('error', () => undefined); // told by 'end'
  try {
    await client.connect();
    // Waits here while the last one out holds the lock; its shutdown then ends this connection.
    await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    patience.spend(error, running);
    return undefined;
  }
}

/**
 * Gives the share up; stops the server if nobody else has one.
 * @returns whether it stopped it
 */
export async function moveOut(cluster: Cluster, tenancy: Tenancy): Promise<boolean> {
  const running = await findPostmaster(cluster.files.data);
  try {
    await tenancy.client.query('SELECT pg_advisory_unlock_shared($1)', [LOCK]);
    const { rows } = await tenancy.client.query<{ alone: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS alone',
      [LOCK],
    );
    if (rows[0]?.alone !== true || running === undefined) return false;
    await shutDown(cluster.files.data, running);
    await rmdir(running.socketDir).catch(() => undefined);
    return true;
  } finally {
    await tenancy.client.end().catch(() => undefined);
  }
}
