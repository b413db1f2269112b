import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { USAGE, wantedOf } from './arguments.js';
import { chartOf } from './chart.js';
import { findingsOf } from './findings.js';
import { runTasks } from './run-tasks.js';
import { tablesOf } from './tables.js';
import { PEPS } from './task.js';

/** So many seeds of the real outcomes for one of a regime: they are twelve seasons each. */
const PEPS_SEEDS = 0.2;
const THREADS = 2;

const wanted = wantedOf(process.argv.slice(2));
if (wanted === null) {
  console.error(USAGE);
  process.exit(2);
}
const { seeds, seed: first, ideas, people, regimes, out } = wanted;
const size = { people, ideas };
const folder = process.cwd();
const tasks = Array.from({ length: seeds }, (_, i) => ({
  names: i < Math.max(1, PEPS_SEEDS * seeds) ? regimes : regimes.filter((name) => name !== PEPS),
  seed: first + i,
  size,
  folder,
}));
const begun = performance.now();
const onDone = (done: number): void => console.error(`${done} of ${seeds} seeds`);
const findings = findingsOf(await runTasks(tasks, { threads: Math.min(THREADS, seeds), onDone }), size);
const asked = `${ideas} ideas, ${people} people, seeds ${first} to ${first + seeds - 1}`;
const tables = `# What the simulation found\n\n${asked}; means over the seeds with their 95 % intervals.\n\n${tablesOf(findings)}\n`;
console.log(tables);
console.error(`${findings.commands} commands in ${Math.round((performance.now() - begun) / 1000)} s`);
if (out !== null) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'chart.svg'), chartOf(findings));
  writeFileSync(join(out, 'tables.md'), tables);
}
