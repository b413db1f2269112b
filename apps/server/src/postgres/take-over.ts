import { chmod, lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canWrite } from './account.js';
import { clusterFiles } from './cluster.js';
import { PostgresError } from './postgres-error.js';

/**
 * Root only: a cluster that root copied (`cp -r`) belongs to root and is given to PostgreSQL's account;
 * one that became unreachable since it was made is refused, never replaced by an empty one.
 */
export async function takeOver(folder: string, account: Account): Promise<void> {
  if (!account.switched) return;
  const { data } = clusterFiles(folder);
  if ((await stat(data)).uid === 0) {
    await lchown(data, account.uid, account.gid);
    for (const path of await readdir(data, { recursive: true }))
      await lchown(join(data, path), account.uid, account.gid);
    await chmod(data, 0o700);
  }
  if (await canWrite(account, data)) return;
  throw new PostgresError('NO_PERMISSION', {
    what: `The database in ${data} is no longer within reach of user ${account.uid}, as which PostgreSQL runs.`,
    advice: 'Open the folders above it again (chmod o+x), or start Openfloor as the user who owns them.',
  });
}
