import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runTool } from './run-tool.js';
import { makeScratchFolder } from './scratch-folder.js';

/** Orders at 50 for `npm run replay`, and the answers to them. */
export const buy = (id: unknown, qty: number, more: object = {}) =>
  submit({ id, side: 'buy', price: 50, qty, ...more });
export const sell = (id: unknown, qty: number, more: object = {}) =>
  submit({ id, side: 'sell', price: 50, qty, ...more });
export const submit = (order: object) => ({ op: 'submit', order });

/** Lines that are text already go as they are. The answers without the depth at the end. */
export async function replay(lines: (object | string)[], ...options: string[]): Promise<unknown[]> {
  const file = join(await makeScratchFolder('replay'), 'orders.jsonl');
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(file, `${text.join('\n')}\n`);
  const { code, stdout, stderr } = await runTool('replay', [file, ...options], '');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const answers = stdout.split('\n');
  expect(answers.pop()).toBe('');
  return answers.slice(0, -1).map((answer) => JSON.parse(answer));
}

export const answer = (state: string, remaining: number, more: object = {}) => ({
  state,
  fills: [],
  remaining,
  expired: [],
  reason: null,
  ...more,
});
export const accepted = (state: string, remaining: number, more: object = {}) => ({
  accepted: true,
  ...answer(state, remaining, more),
});
export const refused = (state: string, remaining: number, reason: string) => ({
  accepted: false,
  ...answer(state, remaining, { reason }),
});
