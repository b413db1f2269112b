import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SetupFailure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { step } from './progress.mjs';
import { inProject } from './project.mjs';
import { excerpt, runTool } from './run-tool.mjs';

const CONFIG = ['package-lock.json', 'tsconfig.json'];
const VITE = inProject('node_modules', 'vite', 'bin', 'vite.js');

/**
 * A build is current when the stamp in its output folder has the hash of its sources. The build's tool empties
 * that folder first, so an interrupted build has no stamp.
 */
function build({ title, sources, output, commands, cwd }) {
  const stamp = inProject(output, '.stamp');
  const run = async () => {
    const before = fingerprint(sources);
    for (const command of commands) {
      const { ok, output: said } = await runTool(process.execPath, command, { cwd: inProject(cwd) });
      if (ok) continue;
      throw new SetupFailure(
        `${title} failed:\n${excerpt(said)}\n`,
        'If the sources are as they were released: is the disk full, or does the folder belong to another user? ' +
          'Otherwise correct the first error above.',
      );
    }
    writeFileSync(stamp, before);
  };
  return {
    title,
    isCurrent: () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources),
    make: () => step(title, run),
  };
}

export const server = build({
  title: 'Building the server',
  sources: [...CONFIG, 'nest-cli.json', 'apps/server', 'libs'],
  output: 'dist',
  commands: [[inProject('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', 'server']],
  cwd: '.',
});

export const web = build({
  title: 'Building the pages',
  sources: [...CONFIG, 'apps/web'],
  output: 'apps/web/dist',
  // The API explorer goes into a folder of the client's output, which that build empties.
  commands: [
    [VITE, 'build'],
    [VITE, 'build', '--config', 'graphiql/vite.config.ts'],
  ],
  cwd: 'apps/web',
});

export const bench = build({
  title: 'Building the benchmarks',
  sources: [...CONFIG, 'scripts/setup/compile.mjs', 'test', 'apps/server', 'libs'],
  output: 'dist/bench',
  commands: [
    [
      inProject('scripts', 'setup', 'compile.mjs'),
      'dist/bench',
      'test/bench',
      'test/support',
      'apps/server',
      'libs',
    ],
  ],
  cwd: '.',
});

export const simulation = build({
  title: 'Building the simulation',
  sources: [...CONFIG, 'scripts/setup/compile.mjs', 'test/simulate', 'apps/server', 'libs'],
  output: 'dist/simulate',
  commands: [
    [inProject('scripts', 'setup', 'compile.mjs'), 'dist/simulate', 'test/simulate', 'apps/server', 'libs'],
  ],
  cwd: '.',
});
