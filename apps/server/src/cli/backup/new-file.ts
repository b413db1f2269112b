import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, link, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, errorText } from '../../postgres/postgres-error.js';

/** Only the owner: there is personal data in it. */
const PRIVATE = 0o600;
/** Of file systems without hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not write there',
  EROFS: 'that disk cannot be written',
  ENOSPC: 'the disk is full',
};

interface Target {
  /** As people named it. */
  readonly name: string;
  readonly path: string;
  /** May replace a file that is there. */
  readonly force: boolean;
}

/** Makes a file that is there in whole and on the disk, or not at all. */
export async function makeFile(target: Target, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const { name, path } = target;
  await refuseWrong(target);
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.new`);
  const cleanUp = (): void => rmSync(draft, { force: true });
  process.once('exit', cleanUp); // also when it is interrupted
  try {
    const file = await open(draft, 'wx', PRIVATE).catch((error: unknown) => {
      throw cannotWrite(name, error);
    });
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(draft, target);
    await flushFolder(dirname(path));
  } catch (error) {
    throw errorCode(error) in WRITING ? cannotWrite(name, error) : error;
  } finally {
    process.off('exit', cleanUp);
    await rm(draft, { force: true });
  }
}

/** Before the work is done in vain. */
async function refuseWrong({ name, path, force }: Target): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new Error(`${name} is a folder: name a file in it.`);
  if (found !== undefined && !force) throw alreadyThere(name);
}

/** A link fails where a file is, even if it came just now. */
async function putInPlace(draft: string, { name, path, force }: Target): Promise<void> {
  if (force) return rename(draft, path);
  try {
    await link(draft, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw alreadyThere(name);
    if (!NO_LINKS.includes(errorCode(error))) throw error;
    if ((await lstat(path).catch(() => undefined)) !== undefined) throw alreadyThere(name);
    await rename(draft, path);
  }
}

/** The name of a new file is the folder's data. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function alreadyThere(name: string): Error {
  return new Error(`${name} is there already: name another file, or add --force to replace it.`);
}

function cannotWrite(name: string, error: unknown): Error {
  return new Error(`${name} cannot be written: ${WRITING[errorCode(error)] ?? errorText(error)}.`);
}
