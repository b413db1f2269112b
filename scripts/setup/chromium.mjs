import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, step } from './progress.mjs';
import { runTool } from './run-tool.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH or an installed one; else root on Debian or Ubuntu
 * installs it. Undefined where there is none: those tests are skipped then.
 */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid() === 0 && isProgram('/usr/bin/apt-get')) {
    await step('Installing Chromium for the browser tests (apt-get; the first time only)', installByApt);
  }
  const installed = findChromium();
  if (installed === undefined) {
    say(
      'No Chromium: the browser tests will be skipped. Install one ("sudo apt-get install chromium", "brew install',
    );
    say('--cask chromium", or Google Chrome), or name one: CHROMIUM_PATH=/path/to/chromium npm test');
  }
  return installed;
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    say(`CHROMIUM_PATH=${named} is not a program: looking for another one.`);
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...MAC_PATHS].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installByApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { ok, output } = await runTool('/usr/bin/apt-get', args, { env });
    if (!ok) return say(`apt-get ${args[0]} failed:\n${output}`);
  }
}
