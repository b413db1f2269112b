import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { become } from './setup/become.mjs';
import { server } from './setup/builds.mjs';
import { runProgram, SetupFailure } from './setup/failure.mjs';
import { serverFile } from './setup/project.mjs';
import { setUp } from './setup/set-up.mjs';

/** `npm run import -- ARGS` and the like: sets up what is missing and becomes the tool of that name. */
await runProgram(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  await setUp(server);
  const tools = readdirSync(serverFile('cli')).filter((file) => file.endsWith('.js'));
  if (!tools.includes(`${name}.js`)) {
    const names = tools.map((file) => basename(file, '.js')).join(', ');
    throw new SetupFailure(
      `There is no tool "${name}".`,
      `Usage: node scripts/cli.mjs NAME ARGS; names: ${names}`,
    );
  }
  await become(serverFile('cli', `${name}.js`), args);
});
