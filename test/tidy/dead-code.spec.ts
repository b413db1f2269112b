import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './source-files.js';

const A_MINUTE = 300_000;

it(
  'no file, export or package is without a use, and knip.json has nothing stale',
  async () => {
    expect(await knip('--no-progress', '--treat-config-hints-as-errors')).toEqual([]);
  },
  A_MINUTE,
);

/** What knip says, by lines; also why it could not run. */
function knip(...args: string[]): Promise<string[]> {
  const tool = join(root, 'node_modules', 'knip', 'bin', 'knip.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...args], { cwd: root }, (error, stdout, stderr) => {
      const said = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
      resolve(error !== null && said.length === 0 ? [error.message] : said);
    });
  });
}
