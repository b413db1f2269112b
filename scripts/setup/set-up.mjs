import { withSetupLock } from './lock.mjs';
import { packages } from './packages.mjs';
import { checkPlatform } from './platform.mjs';

/**
 * Brings this copy up to date: the packages, then the builds asked for. Says nothing, writes nothing and needs
 * no network where nothing has changed.
 */
export async function setUp(...builds) {
  checkPlatform();
  if (packages.isCurrent() && builds.every((build) => build.isCurrent())) return;
  await withSetupLock(async () => {
    // Asked again: another program may have done it while we waited for the lock.
    if (!packages.isCurrent()) await packages.make();
    const results = await Promise.allSettled(
      builds.filter((build) => !build.isCurrent()).map((build) => build.make()),
    );
    // Only when all have ended: a failure ends this program, and would leave the others' tools running.
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  });
}
