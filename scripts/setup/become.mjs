import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';

const REPEAT_MS = 2_000;

/**
 * Turns this process into the built program: exit code and standard streams need no passing on, and killing
 * the process that was started leaves nothing behind.
 */
export async function become(program, args) {
  process.argv = [process.execPath, program, ...args];
  process.setSourceMapsEnabled(true);
  for (const signal of ['SIGINT', 'SIGTERM']) joinRepeats(signal);
  await import(pathToFileURL(program).href);
}

/**
 * One Ctrl-C may arrive twice, from the terminal and passed on by npm: the second must not kill a program that
 * is just closing its database. Pressed again later, it ends the program at once.
 */
function joinRepeats(signal) {
  process.once(signal, () => {
    if (process.listenerCount(signal) === 0) return process.kill(process.pid, signal);
    const first = Date.now();
    process.on(signal, () => {
      if (Date.now() - first > REPEAT_MS) process.exit(128 + constants.signals[signal]);
    });
  });
}
