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
 * `npm test -- [Vitest's arguments]`: sets up what is missing (some tests start the built server), runs Vitest and
 * ends with the counts alone on a line.
 */
await runProgram(async () => {
  await setUp(server, web);
  const chromium = await findOrInstallChromium();
  const folder = mkdtempSync(join(tmpdir(), 'openfloor-report-'));
  const report = join(folder, 'report.json');
  const code = await runVitest(report, {
    ...process.env,
    OPENFLOOR_CHROMIUM: chromium ?? '',
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  });
  const counts = countsLine(report, code);
  rmSync(folder, { recursive: true });
  if (counts === undefined) {
    throw new SetupFailure(
      `The tests did not finish (exit code ${code}).`,
      'What Vitest said above tells why.',
    );
  }
  process.exitCode = code;
  process.stdout.write(`${counts}\n`);
});

function runVitest(report, env) {
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runInForeground(process.execPath, [vitest, 'run', ...output, ...process.argv.slice(2)], { env });
}
