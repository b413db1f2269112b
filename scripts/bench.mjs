import setUpRun from '../test/support/set-up-run.mjs';
import { become } from './setup/become.mjs';
import { bench, server, web } from './setup/builds.mjs';
import { findOrInstallChromium } from './setup/chromium.mjs';
import { runProgram } from './setup/failure.mjs';
import { inProject } from './setup/project.mjs';
import { setUp } from './setup/set-up.mjs';

/** `npm run bench -- ARGS`: sets up what is missing (the built server too: it is measured) and runs the benchmarks. */
await runProgram(async () => {
  await setUp(server, web);
  await setUp(bench); // into a subfolder of the server's output, which that build empties
  process.env.OPENFLOOR_CHROMIUM = (await findOrInstallChromium()) ?? '';
  setUpRun(); // a folder and a database server of its own, cleared away when this process ends
  await become(inProject('dist', 'bench', 'test', 'bench', 'main.js'), process.argv.slice(2));
});
