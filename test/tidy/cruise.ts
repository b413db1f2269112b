import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './source-files.js';

export interface CruiseRule {
  name: string;
  comment: string;
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
  cycle?: { name: string }[];
}

const CONFIG = join(root, '.dependency-cruiser.mjs');

const config: { default: { forbidden: CruiseRule[] } } = await import(CONFIG);
export const cruiseRules = config.default.forbidden;

/** Runs dependency-cruiser with the project's rules over a tree; what it found, by the rule's name. */
export async function cruise(folder: string): Promise<Map<string, string[]>> {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const tops = ['apps', 'libs', 'scripts', 'test'].filter((top) => existsSync(join(folder, top)));
  const args = [tool, '--config', CONFIG, '--output-type', 'json', ...tops];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 });
  const { violations }: { violations: Violation[] } = JSON.parse(stdout).summary;
  const found = new Map<string, string[]>();
  for (const violation of violations) {
    const { name } = violation.rule;
    found.set(name, [...(found.get(name) ?? []), describeViolation(violation)]);
  }
  return found;
}

function describeViolation({ from, to, cycle }: Violation): string {
  if (cycle !== undefined) return [from, ...cycle.map(({ name }) => name)].join(' -> ');
  return from === to ? from : `${from} -> ${to}`;
}
