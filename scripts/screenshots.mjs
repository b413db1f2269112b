import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { server, web } from './setup/builds.mjs';
import { findOrInstallChromium } from './setup/chromium.mjs';
import { startDemo } from './setup/demo.mjs';
import { runProgram, SetupFailure } from './setup/failure.mjs';
import { PICTURES, takePicture } from './setup/pictures.mjs';
import { say, step } from './setup/progress.mjs';
import { inProject } from './setup/project.mjs';
import { setUp } from './setup/set-up.mjs';

const HELP = `Takes the pictures of README.md and docs/ anew, from a demo exchange of its own.

Usage: npm run screenshots -- [flags]

  --only NAME     this picture alone; may be repeated
  --into FOLDER   where they go (default docs/images in the project)
  --help          this text

Pictures: ${PICTURES.map(({ name }) => name).join(', ')}

Needs a Chromium: CHROMIUM_PATH, or an installed one. The exchange runs on a free port with its data in a scratch
folder, which is removed at the end. Look at the pictures before you keep them.
`;

/** `npm run screenshots -- [flags]`: a demo exchange with ranks, a browser, and a picture after the other. */
await runProgram(async () => {
  const { only, into, help } = readFlags();
  if (help) return process.stdout.write(HELP);
  const wanted = PICTURES.filter(({ name }) => only === undefined || only.includes(name));
  await setUp(server, web);
  const chromium = await findOrInstallChromium();
  if (chromium === undefined)
    throw new SetupFailure(
      'There is no Chromium to take pictures with.',
      'The lines above say how to get one.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'openfloor-screenshots-'));
  const demo = await step('Starting a demo exchange', () => startDemo(folder));
  try {
    await step('Waiting for it to have ranks and trades', () => demo.settled());
    mkdirSync(into, { recursive: true });
    for (const picture of wanted) say(await takePicture({ picture, chromium, demo, into }));
  } finally {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function readFlags() {
  const options = {
    only: { type: 'string', multiple: true },
    into: { type: 'string', default: inProject('docs', 'images') },
    help: { type: 'boolean', default: false },
  };
  const flags = parse(options);
  const unknown = flags.only?.find((name) => PICTURES.every((picture) => picture.name !== name));
  if (unknown !== undefined) throw new SetupFailure(`There is no picture "${unknown}".`, HELP);
  return flags;
}

function parse(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new SetupFailure(error.message, HELP);
  }
}
