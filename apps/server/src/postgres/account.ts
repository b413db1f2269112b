import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PostgresError } from './postgres-error.js';

const run = promisify(execFile);

/** `nobody` on every Linux distribution: nothing has to be added to the machine. */
export const NOBODY = 65534;

/** The operating-system user that PostgreSQL runs as; `switched` when it is not this process's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly switched: boolean;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to the owner of the data, or to nobody when the data
 * is new or (after `cp -r` by root) belongs to root.
 */
export function accountFor(owner: { uid: number; gid: number } | undefined): Account {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, switched: false };
  if (process.platform === 'darwin') {
    throw new PostgresError('UNSUPPORTED_PLATFORM', {
      what: 'PostgreSQL does not run as root.',
      advice: 'On macOS, start Openfloor as an ordinary user (without sudo).',
    });
  }
  if (owner === undefined || owner.uid === 0) return { uid: NOBODY, gid: NOBODY, switched: true };
  return { uid: owner.uid, gid: owner.gid, switched: true };
}

/** Spawn options for the account. The working directory may be out of its reach, so it is always `/`. */
export function spawnAs(account: Account): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  // A short environment: PGOPTIONS and the like of the caller must not reach the server.
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return account.switched ? { cwd: '/', env, uid: account.uid, gid: account.gid } : { cwd: '/', env };
}

/**
 * Whether the account can create files in the folder. Another account is asked for real, by a process of
 * its own: mode bits of all the parents, ACLs and mounts are too much to compute.
 */
export async function canWrite(account: Account, folder: string): Promise<boolean> {
  try {
    if (account.switched)
      await run('/bin/sh', ['-c', 'test -w "$0" && test -x "$0"', folder], spawnAs(account));
    else await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
