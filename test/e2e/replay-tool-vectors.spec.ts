/*
 * All cases of the conformance vectors through the program itself, in one process with a reset between them.
 * What test/conformance checks of the book in more detail is not repeated here.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VectorFile, VectorLevel, VectorStep } from '../conformance/vector-format.js';
import { lineOf } from '../conformance/vector-lines.js';
import { runTool } from '../support/run-tool.js';
import { makeScratchFolder } from '../support/scratch-folder.js';

interface Answer {
  accepted?: boolean;
  state?: string;
  fills?: unknown[];
  remaining?: number;
  expired?: string[];
  reason?: string | null;
  bids?: VectorLevel[];
  asks?: VectorLevel[];
}

const { cases }: VectorFile = JSON.parse(
  readFileSync(new URL('../conformance/matching.json', import.meta.url), 'utf8'),
);

describe('npm run replay', () => {
  let answers: Answer[];

  beforeAll(async () => {
    const lines = cases.flatMap(({ steps }) => [{ op: 'reset' }, ...steps.map(commandOf)]);
    const file = join(await makeScratchFolder('replay'), 'vectors.jsonl');
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, stdout, stderr } = await runTool('replay', [file, '--max-price', '500000'], '');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    answers = stdout.trimEnd().split('\n').map(parsed);
    expect(answers).toHaveLength(lines.length + 1);
  });

  const placed = cases.map(({ id, steps }, index) => {
    const first = cases.slice(0, index).reduce((sum, before) => sum + before.steps.length + 1, 0);
    return { id, steps, first };
  });
  it.each(placed)('answers $id', ({ steps, first }) => {
    expect(answers[first]).toEqual({});
    steps.forEach((step, place) => {
      const answer = answers[first + 1 + place] ?? {};
      expect({ step, answer: stated(answer, step) }).toEqual({ step, answer: expectedOf(step) });
    });
  });
});

const commandOf = (step: VectorStep): object => lineOf(step) ?? { op: 'depth' };

const parsed = (line: string): Answer => JSON.parse(line) as Answer;

/** What the source says of the answer to a step. */
function expectedOf(step: VectorStep): Answer {
  if (step.op === 'check') {
    return { ...(step.bids && { bids: pairs(step.bids) }), ...(step.asks && { asks: pairs(step.asks) }) };
  }
  const { state, stateAfter, remaining, reason, accepted }: Record<string, unknown> = { ...step.expect };
  const fills = 'fills' in step ? step.fills : undefined;
  const said = { accepted, state: state ?? stateAfter, fills, remaining, reason };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Of the answer only what the source says something of. */
function stated(answer: Answer, step: VectorStep): Answer {
  const expected = expectedOf(step);
  const known = Object.entries(answer).filter(([name]) => Object.hasOwn(expected, name));
  const some = Object.fromEntries(known) as Answer;
  if (step.op !== 'check') return some;
  if (step.bidsExact === false) some.bids = some.bids?.slice(0, step.bids?.length);
  if (step.asksExact === false) some.asks = some.asks?.slice(0, step.asks?.length);
  return some;
}

const pairs = (levels: VectorLevel[]): VectorLevel[] => levels.map(([price, qty]) => [price, qty]);
