import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Gives this run of the tests a folder of its own (OPENFLOOR_TEST_DIR) and a watch process that clears up after it.
 * The database server starts in there when the first test asks for a database (see database.ts): runs of unit tests
 * need none. Plain JavaScript, for the benchmarks use it too. What it returns ends the watch's wait, and waits until it has cleared up.
 */
export default function setUpRun() {
  const folder = mkdtempSync(join(tmpdir(), 'openfloor-test-'));
  chmodSync(folder, 0o711); // PostgreSQL's account passes through when the tests run as root
  process.env.OPENFLOOR_TEST_DIR = folder;
  process.env.TMPDIR = folder; // sockets, browser profiles and whatever else tests make
  const watch = spawn(process.execPath, [fileURLToPath(new URL('watch-run.mjs', import.meta.url)), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true, // Ctrl-C must not reach it
  });
  watch.unref();
  return async () => {
    watch.ref();
    watch.stdin.end();
    await once(watch, 'exit');
  };
}
