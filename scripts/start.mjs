import { become } from './setup/become.mjs';
import { server, web } from './setup/builds.mjs';
import { runProgram } from './setup/failure.mjs';
import { serverFile } from './setup/project.mjs';
import { setUp } from './setup/set-up.mjs';

/** `npm start -- [flags of the server]`: sets up what is missing and becomes the server. */
await runProgram(async () => {
  await setUp(server, web);
  await become(serverFile('main.js'), process.argv.slice(2));
});
