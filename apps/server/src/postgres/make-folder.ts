import { createHash, randomBytes } from 'node:crypto';
import { lchown, mkdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Account, canWrite } from './account.js';
import { makeDataDir, notWritable, ORIGIN, type Placement } from './placement.js';
import { errorCode, PostgresError } from './postgres-error.js';

/**
 * Makes the cluster by `create(folder)` in a draft folder and puts it in place in one step, so that a crash
 * leaves no half cluster and of two programs that start at once one wins.
 */
export async function makeFolder(
  place: Placement,
  account: Account,
  create: (folder: string) => Promise<void>,
): Promise<string> {
  const link = join(place.dataDir, 'postgres');
  const reachable = !account.switched || (await canEnter(account, place.dataDir));
  if (!reachable) await prepareSystemDir(place, account);
  const draft = reachable ? `${link}.new-${randomBytes(4).toString('hex')}` : remoteFolder(place);
  try {
    await create(draft);
    if (reachable) await rename(draft, link);
    else {
      await writeFile(join(draft, ORIGIN), place.dataDir);
      await symlink(draft, link);
    }
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(errorCode(error)))
      throw notWritable(draft, error);
    if (!['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(errorCode(error))) throw error;
  }
  return realpath(link);
}

/** The account needs to pass through the folder only: a folder inside will be its own. */
async function canEnter(account: Account, folder: string): Promise<boolean> {
  const trial = join(folder, `reach-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(trial, { mode: 0o700 });
    await lchown(trial, account.uid, account.gid);
    return await canWrite(account, trial);
  } catch {
    return false;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function prepareSystemDir(place: Placement, account: Account): Promise<void> {
  const { dataDir, systemDir } = place;
  await makeDataDir(systemDir);
  if (await canEnter(account, systemDir)) return;
  throw new PostgresError('NO_PERMISSION', {
    what:
      `PostgreSQL does not run as root, and user ${account.uid}, as which it would run, reaches neither ` +
      `${dataDir} nor ${systemDir}.`,
    advice: `Open the folders above it (chmod o+x), run Openfloor as an ordinary user, or set DATABASE_URL.`,
  });
}

function remoteFolder(place: Placement): string {
  const name =
    basename(dirname(place.dataDir))
      .replace(/[^A-Za-z0-9]+/g, '-')
      .slice(0, 24) || 'project';
  const hash = createHash('sha256').update(place.dataDir).digest('hex').slice(0, 8);
  return join(place.systemDir, `${name}-${hash}-${randomBytes(2).toString('hex')}`);
}
