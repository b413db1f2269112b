import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDir } from '../../apps/server/src/config/project.js';

const DIST = join(projectDir, 'apps', 'web', 'dist');
/** What a script has at its head, as the build writes it: `import"./a.js"`, `import{b}from"./a.js"`, `export{c}from"./a.js"`. */
const IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?from)?\s*"\.\/([\w.-]+\.js)"/g;
const IN_PAGE = /(?:src|href)="\/((?:assets\/)?[\w.-]+\.js)"/g;
const FLOOR = /assets\/(floor-page-[\w-]+\.js)/;

/** The scripts of the build that the page `/` cannot do without, as paths below `dist`: by what they import. */
export async function scriptsOfFirstRoute(): Promise<Set<string>> {
  const page = await readFile(join(DIST, 'index.html'), 'utf8');
  const found = new Set([...page.matchAll(IN_PAGE)].map(([, path]) => path as string));
  for (const path of found) {
    const text = await readFile(join(DIST, path), 'utf8');
    const floor = FLOOR.exec(text)?.[1];
    const imported = [...text.matchAll(IMPORT)].map(([, name]) => name as string);
    for (const name of floor === undefined ? imported : [...imported, floor]) found.add(`assets/${name}`);
  }
  return found;
}

/** Their bytes, each packed by gzip as servers do it that know nothing better. */
export async function gzippedBytes(paths: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(await readFile(join(DIST, path))).length;
  return bytes;
}
