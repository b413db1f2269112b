import { createHash } from 'node:crypto';
import { chmod, lchown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canWrite } from './account.js';
import { errorText, PostgresError } from './postgres-error.js';

/** A Unix socket's whole path must fit 104 bytes on macOS (108 on Linux), with its end, for PostgreSQL. */
const LIMIT_BYTES = 100 - '/.s.PGSQL.5432.lock'.length;

/**
 * A folder for the socket: private to this cluster, mode 700, short whatever the project's path is. Others
 * need not guess it, since postmaster.pid names the one in use.
 */
export async function makeSocketDirectory(data: string, account: Account): Promise<string> {
  const name = `openfloor-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
  const problems: string[] = [];
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    // Another user may have taken the name in a shared folder: then the next one.
    for (const path of [join(parent, name), join(parent, `${name}-2`), join(parent, `${name}-3`)]) {
      if (Buffer.byteLength(path) > LIMIT_BYTES) continue;
      try {
        await claim(path, account);
        return path;
      } catch (error) {
        problems.push(errorText(error));
      }
    }
  }
  throw new PostgresError('NO_PERMISSION', {
    what: `There is no place for PostgreSQL's socket in ${tmpdir()} or /tmp: ${problems.join('; ')}`,
    advice: 'Set TMPDIR to a folder with a short path that every user may enter.',
  });
}

async function claim(path: string, account: Account): Promise<void> {
  const made = await mkdir(path, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (made && account.switched) await lchown(path, account.uid, account.gid);
  const found = await lstat(path);
  const owners = account.switched ? [account.uid, 0] : [account.uid];
  if (!found.isDirectory() || !owners.includes(found.uid))
    throw new Error(`${path} belongs to somebody else`);
  await chmod(path, 0o700);
  if (!(await canWrite(account, path))) throw new Error(`${path} is out of reach of user ${account.uid}`);
}
