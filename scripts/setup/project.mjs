import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the program is called from. Without links: swc compares paths as text. */
export const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

export function inProject(...parts) {
  return join(root, ...parts);
}

/** Where `nest build server` puts what comes from apps/server/src. */
export function serverFile(...parts) {
  return inProject('dist', 'apps', 'server', 'src', ...parts);
}
