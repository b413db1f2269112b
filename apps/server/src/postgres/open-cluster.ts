import { stat } from 'node:fs/promises';
import { accountFor, NOBODY } from './account.js';
import { findBinaries } from './binaries.js';
import { checkMajorVersion, clusterFiles, createCluster, incomplete } from './cluster.js';
import { makeFolder } from './make-folder.js';
import { existingFolder, makeDataDir, type Placement } from './placement.js';
import { PostgresError } from './postgres-error.js';
import { takeOver } from './take-over.js';
import type { Cluster } from './tenancy.js';

/** Finds or makes the cluster of a data folder, ready to move in. */
export async function openCluster(
  options: Placement,
  log: (line: string) => void,
): Promise<{ folder: string; cluster: Cluster }> {
  const place = { ...options, dataDir: await makeDataDir(options.dataDir) };
  const existing = await existingFolder(place, log);
  const owner = existing === undefined ? undefined : await ownerOf(existing);
  const account = accountFor(owner);
  if (owner !== undefined && existing !== undefined) refuseForeign(existing, owner.uid, account.uid);
  const binaries = await findBinaries({ account, systemDir: place.systemDir, log });
  const create = async (draft: string) => {
    log(`Making a new database for ${place.dataDir} (the first time only).`);
    await createCluster(draft, account, binaries);
  };
  const folder = existing ?? (await makeFolder(place, account, create));
  const files = clusterFiles(folder);
  await takeOver(folder, account);
  await checkMajorVersion(files, binaries);
  return { folder, cluster: { files, account, binaries, log } };
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number }> {
  const { data } = clusterFiles(folder);
  return stat(data).catch((error: unknown) => {
    throw incomplete(data, error);
  });
}

function refuseForeign(folder: string, owner: number, uid: number): void {
  if (owner === uid || process.getuid?.() === 0) return;
  throw new PostgresError('NO_PERMISSION', {
    what: `The database in ${folder} belongs to user ${owner}, and this program runs as user ${uid}.`,
    advice:
      `Start it as the user who started it first${owner === NOBODY ? ' (root)' : ''}, or give the database to ` +
      `this one: sudo chown -R ${uid} ${folder}`,
  });
}
