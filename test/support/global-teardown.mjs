import { once } from 'node:events';

/** Ends the watch process's wait, and waits until it has cleared up. */
export default async function tearDownRun() {
  const watch = globalThis.openfloorTestWatch;
  watch.ref();
  watch.stdin.end();
  await once(watch, 'exit');
}
