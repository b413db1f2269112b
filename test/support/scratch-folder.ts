import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of this run of the tests: everything in it is stopped and removed after the run (see set-up-run.mjs). */
export function runFolder(): string {
  const folder = process.env.OPENFLOOR_TEST_DIR;
  if (folder === undefined) throw new Error('Run the tests by Vitest with its globalSetup (npm test).');
  return folder;
}

/** A new folder for one test, which other users may pass through (PostgreSQL's, when the tests run as root). */
export async function makeScratchFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(runFolder(), `${name}-`));
  await chmod(folder, 0o711);
  return folder;
}
