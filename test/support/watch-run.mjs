import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * `node watch-run.mjs FOLDER` waits until its stdin ends, which it does however the run of the tests ends (kill -9
 * included), and then ends what the run left: servers and browsers that inherited its environment, PostgreSQL
 * servers with data below the folder, and the folder.
 */
const [folder] = process.argv.slice(2);
process.stdin.resume();
await new Promise((resolve) => process.stdin.once('close', resolve));
killHeirs();
const clusters = readdirSync(folder, { recursive: true })
  .filter((path) => basename(path) === 'postgres')
  .map((path) => realpathSync(join(folder, path)));
await Promise.all(clusters.map(removeCluster));
rmSync(folder, { recursive: true, force: true });

/** Linux only; elsewhere a killed run's servers have to notice by themselves. */
function killHeirs() {
  if (!existsSync('/proc/self/environ')) return;
  const mark = `OPENFLOOR_TEST_DIR=${folder}\0`;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) !== process.pid && read(`/proc/${pid}/environ`).includes(mark))
      kill(Number(pid), 'SIGKILL');
  }
}

/** Immediately, without a checkpoint: nobody reads this data again. */
async function removeCluster(cluster) {
  const data = join(cluster, 'data');
  const [pidLine = '', , , , socketDir = ''] = read(join(data, 'postmaster.pid')).split('\n');
  const pid = Number.parseInt(pidLine, 10);
  const isOurs = () =>
    !existsSync('/proc/self/cmdline') || read(`/proc/${pid}/cmdline`).includes(`\0-D\0${data}\0`);
  for (
    let tries = 0;
    tries < 200 && pid > 1 && isOurs() && kill(pid, tries < 100 ? 'SIGQUIT' : 'SIGKILL');
    tries++
  ) {
    await delay(50);
  }
  if (basename(socketDir).startsWith('openfloor-')) rmSync(socketDir, { recursive: true, force: true });
  // A cluster that lies elsewhere, as for root below a mode-700 folder.
  if (existsSync(join(cluster, 'made-for'))) rmSync(cluster, { recursive: true, force: true });
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
