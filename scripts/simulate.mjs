import { become } from './setup/become.mjs';
import { simulation } from './setup/builds.mjs';
import { runProgram } from './setup/failure.mjs';
import { inProject } from './setup/project.mjs';
import { setUp } from './setup/set-up.mjs';

/** `npm run simulate -- ARGS`: sets up what is missing and lets simulated organisations rank ideas. */
await runProgram(async () => {
  await setUp(simulation);
  await become(inProject('dist', 'simulate', 'test', 'simulate', 'main.js'), process.argv.slice(2));
});
