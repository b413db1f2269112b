import { randomBytes } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, errorText, PostgresError } from './postgres-error.js';

/** Where root keeps what PostgreSQL's account cannot reach in the project. */
export const SYSTEM_DIR = '/var/lib/openfloor';

/**
 * The cluster is `<dataDir>/postgres`. Where PostgreSQL's account cannot reach that (root's project below a
 * mode-700 folder), it is a folder in `systemDir` and `<dataDir>/postgres` a symbolic link to it: the link,
 * not the name, says which cluster belongs to this copy, so moving or deleting the project does what one
 * expects.
 */
export interface Placement {
  readonly dataDir: string;
  readonly systemDir: string;
}

/** Names, in a cluster that lies elsewhere, the data folder that it was made for. */
export const ORIGIN = 'made-for';

/**
 * Makes the data folder if need be.
 * @returns its path without symbolic links: two names of one folder must lead to one database
 */
export async function makeDataDir(path: string): Promise<string> {
  const root = process.getuid?.() === 0;
  try {
    // Only the folder itself is private: PostgreSQL's account must get through those made on the way to it.
    await mkdir(dirname(path), { recursive: true });
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    // PostgreSQL's account has to pass through.
    if (made !== undefined && root) await chmod(path, 0o711);
    return await realpath(path);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** The folder of the existing cluster, or undefined where one has to be made. */
export async function existingFolder(
  place: Placement,
  log: (line: string) => void,
): Promise<string | undefined> {
  const link = join(place.dataDir, 'postgres');
  const folder = await follow(link);
  if (folder === undefined) return undefined;
  const origin = await readFile(join(folder, ORIGIN), 'utf8').catch(() => place.dataDir);
  if (origin === place.dataDir) return folder;
  if ((await realpath(join(origin, 'postgres')).catch(() => '')) === folder) {
    log(`This folder is a copy of ${dirname(origin)}, whose database stays with it: making a new one.`);
    await detach(link);
    return undefined;
  }
  await writeFile(join(folder, ORIGIN), place.dataDir); // the project was moved
  return folder;
}

/** Where the link leads. A dead end is refused: the disk with the data may just not be mounted. */
async function follow(link: string): Promise<string | undefined> {
  try {
    await lstat(link);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw notWritable(link, error);
  }
  return realpath(link).catch(async (error: unknown) => {
    throw new PostgresError('UNREACHABLE', {
      what: `The database of this copy is in ${await readlink(link)}, which is not there.`,
      advice: `Bring it back, or start with an empty one: rm "${link}"`,
      cause: error,
    });
  });
}

/** Removes the copied link, but not the one that another program may have put in its place just now. */
async function detach(link: string): Promise<void> {
  const copied = await readlink(link);
  const aside = `${link}.old-${randomBytes(4).toString('hex')}`;
  await rename(link, aside);
  if ((await readlink(aside)) === copied) await unlink(aside);
  else await rename(aside, link);
}

export function notWritable(path: string, cause: unknown): PostgresError {
  return new PostgresError('NO_PERMISSION', {
    what: `There can be no database at ${path}: ${errorText(cause)}`,
    advice:
      'Make room there, give the folder to the user that starts Openfloor (chown), or choose another one.',
    cause,
  });
}
