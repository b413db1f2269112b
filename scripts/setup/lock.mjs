import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupFailure } from './failure.mjs';
import { say } from './progress.mjs';
import { inProject, root } from './project.mjs';

const FILE = inProject('.openfloor', 'setup.lock');
const BEAT_MS = 1_000;
const DEAD_AFTER_MS = 10_000;

/**
 * One set-up at a time in this copy of the project. The holder touches the file every second, so a lock that
 * was left by a killed one is recognised by its age (process numbers mean nothing across containers).
 */
export async function withSetupLock(work) {
  for (let told = false; !take(); await delay(BEAT_MS / 4)) {
    if (!told) say('Another program is setting this copy up: waiting for it.');
    told = true;
  }
  const beat = setInterval(touch, BEAT_MS);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    mkdirSync(dirname(FILE), { recursive: true });
    removeDead();
    writeFileSync(FILE, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new SetupFailure(
      `This copy has to be set up, but ${root} cannot be written: ${error.message}`,
      `Give it to the user that starts Openfloor: sudo chown -R "$(id -u)" "${root}"; or make room on the disk.`,
    );
  }
}

/** Two may find the same dead lock: only one gets to rename it. */
function removeDead() {
  const age = Date.now() - (statSync(FILE, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age < DEAD_AFTER_MS) return;
  const aside = `${FILE}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(FILE, aside);
    unlinkSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function touch() {
  const now = new Date();
  try {
    utimesSync(FILE, now, now);
  } catch {
    // Somebody removed the folder meanwhile; the work itself can go on.
  }
}

function release() {
  rmSync(FILE, { force: true });
}
