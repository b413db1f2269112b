import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

/** Made by builds and tests, or beside the point of both. */
const IGNORED = new Set(['dist', 'node_modules', '.openfloor', 'coverage']);

/** One hash of the names and contents of files and folders of the project (about 10 ms for 500 files). */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) {
    const bytes = readFileSync(inProject(path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const found = statSync(inProject(path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(inProject(path)).filter(
    (name) => !IGNORED.has(name) && !name.endsWith('.spec.ts'),
  );
  return names.sort().flatMap((name) => filesIn(join(path, name)));
}
