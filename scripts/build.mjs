import { server, web } from './setup/builds.mjs';
import { runProgram } from './setup/failure.mjs';
import { setUp } from './setup/set-up.mjs';

/** `npm run build`: what `npm start` does before it starts. */
await runProgram(() => setUp(server, web));
