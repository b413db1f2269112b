import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from './failure.mjs';
import { serverFile } from './project.mjs';

const READY = /Openfloor:\s+(http:\/\/\S+)/;
const START_MS = 5 * 60_000;
const SETTLE_MS = 5 * 60_000;
/** So many of the first ideas have a rank, and their prices have moved, before anything is worth a picture. */
const RANKED = 30;

/** A demo exchange on a free port, with its data in this folder. */
export async function startDemo(folder) {
  chmodSync(folder, 0o711); // PostgreSQL's account passes through where this runs as root
  const args = [serverFile('main.js'), '--port', '0', '--data', join(folder, 'data')];
  const env = { ...process.env, DATABASE_URL: undefined, OPENFLOOR_LOG: 'error' };
  const child = spawn(process.execPath, ['--max-semi-space-size=32', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await saidUrl(child);
  const ask = (query) => askApi(url, query);
  return { url, ask, settled: () => settled(ask), stop: () => stop(child) };
}

function saidUrl(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what) => reject(new SetupFailure(what, said.trim() || 'It said nothing.'));
    const timer = setTimeout(() => {
      child.kill('SIGTERM');
      fail(`The demo exchange was not up after ${START_MS / 60_000} minutes.`);
    }, START_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const url = READY.exec(said)?.[1];
        if (url === undefined) return;
        clearTimeout(timer);
        resolve(url);
      });
    }
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`The demo exchange ended with exit code ${code}:`);
    });
  });
}

async function askApi(url, query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (!data) throw new SetupFailure('The demo exchange refused a question.', JSON.stringify(errors));
  return data;
}

async function settled(ask) {
  const until = Date.now() + SETTLE_MS;
  for (;;) {
    const { ideas } = await ask(
      `{ ideas(first: ${RANKED}, orderBy: RANK) { nodes { rank market { changeToday } } } }`,
    );
    const moved = ideas.nodes.filter(({ market }) => Number(market?.changeToday ?? 0) !== 0).length;
    if (moved >= RANKED / 3 && ideas.nodes.every(({ rank }) => rank !== null)) return;
    if (Date.now() > until)
      throw new SetupFailure(
        `The demo exchange had no ranks after ${SETTLE_MS / 60_000} minutes.`,
        'Is its crowd switched off (OPENFLOOR_CROWD)?',
      );
    await sleep(1_000);
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
