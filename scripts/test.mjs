import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { server, web } from './setup/builds.mjs';
import { findOrInstallChromium } from './setup/chromium.mjs';
import { runProgram, SetupFailure } from './setup/failure.mjs';
import { inProject } from './setup/project.mjs';
import { runInForeground } from './setup/run-tool.mjs';
import { setUp } from './setup/set-up.mjs';
import { countsLine } from './setup/test-counts.mjs';

/**
 * `npm test -- [Jest's arguments]`: sets up what is missing (some tests start the built server), runs Jest and
 * ends with the counts alone on a line.
 */
await runProgram(async () => {
  await setUp(server, web);
  const chromium = await findOrInstallChromium();
  const folder = mkdtempSync(join(tmpdir(), 'openfloor-report-'));
  const report = join(folder, 'report.json');
  const code = await runJest(report, { ...process.env, OPENFLOOR_CHROMIUM: chromium ?? '' });
  const counts = countsLine(report);
  rmSync(folder, { recursive: true });
  if (counts === undefined) {
    throw new SetupFailure(
      `The tests did not finish (exit code ${code}).`,
      'What Jest said above tells why.',
    );
  }
  process.exitCode = code;
  process.stdout.write(`${counts}\n`);
});

function runJest(report, env) {
  // Nest 12 is ESM only, and Jest runs ESM behind this flag.
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  // Forced: a test that fails before it has closed its connections must not hang the whole run.
  const output = ['--json', `--outputFile=${report}`, '--forceExit'];
  return runInForeground(process.execPath, [...flags, jest, ...output, ...process.argv.slice(2)], { env });
}
