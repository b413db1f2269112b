import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, for the source and for the build alike: the nearest one above with our package.json. */
export const projectDir: string = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'openfloor')
    return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder of the project was not found: package.json is missing.');
  return findUpwards(parent);
}
