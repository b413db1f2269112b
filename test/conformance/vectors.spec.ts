/*
 * Runs the cases of matching.json, restated from the tests of liquibook and exchange-core, through the session of
 * `npm run replay` (test/e2e/replay-tool.spec.ts: through the program itself). What is not stated by the source is not checked, apart from fills, which the vectors derive for every command.
 */
import { readFileSync } from 'node:fs';
import type { Side } from '@openfloor/matching';
import { describe, expect, it } from 'vitest';
import type { ReplaySession } from '../../apps/server/src/cli/replay/replay-session.js';
import type {
  AmendStep,
  CancelStep,
  CheckStep,
  ReduceStep,
  SubmitStep,
  VectorCase,
  VectorFile,
  VectorLevel,
  VectorQueued,
  VectorStep,
} from './vector-format.js';
import { VectorRun } from './vector-run.js';

/** Cases that our rules decide otherwise on purpose, each with the reason. */
const DEVIATIONS: Readonly<Record<string, string>> = {};

const { cases }: VectorFile = JSON.parse(readFileSync(new URL('./matching.json', import.meta.url), 'utf8'));

describe('conformance vectors', () => {
  it('are all there', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(93);
  });

  it('deviate only where a case still exists to deviate from', () => {
    expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(DEVIATIONS)));
  });

  for (const vector of cases) {
    const deviation = DEVIATIONS[vector.id];
    if (deviation === undefined) it(vector.id, () => replay(vector));
    else it.fails(`${vector.id} deviates: ${deviation}`, () => replay(vector));
  }
});

function replay({ steps }: VectorCase): void {
  const run = new VectorRun();
  steps.forEach((step, index) => {
    try {
      runStep(run, step);
    } catch (error) {
      throw new Error(`step ${index} ${JSON.stringify(step)}`, { cause: error });
    }
  });
}

function runStep(run: VectorRun, step: VectorStep): void {
  if (step.op === 'check') return expectBook(run, step);
  const done = run.run(step);
  if (step.op === 'submit') expectSubmitted(done, step);
  else if (step.op === 'cancel') expectCancelled(done, step);
  else if (step.op === 'amend') expectAmended(done, step);
  else expectChanged(done, step.expect);
}

type Done = ReturnType<VectorRun['run']>;

function expectSubmitted({ answer }: Done, { expect: expected, fills }: SubmitStep): void {
  expect(answer.state).toBe(expected.state);
  expect(answer.fills).toEqual(fills);
  expectIfStated(answer.fills.length > 0, expected.matched);
  expectIfStated(answer.remaining, expected.remaining);
  expectIfStated(answer.reason, expected.reason);
}

function expectCancelled(done: Done, step: CancelStep): void {
  expectChanged(done, step.expect);
  expectIfStated(done.answer.reason, step.expectReason);
  expectIfStated(done.reduced, step.expectReduced);
}

function expectAmended(done: Done, step: AmendStep): void {
  expectChanged(done, step.expect);
  expectIfStated(done.answer.fills, step.fills);
  expectIfStated(done.reduced, step.expectReduced);
  if (step.priority === 'unasserted' || done.answer.state !== 'resting') return;
  expectIfStated(done.ahead === done.aheadBefore ? 'kept' : 'lost', step.priority);
  if (step.priority === 'lost') expect(done.behind).toBe('');
}

function expectChanged({ answer }: Done, expected: ReduceStep['expect']): void {
  // A change that has a state afterwards was accepted, also where the source does not say so.
  expect(answer.accepted).toBe(expected.accepted ?? true);
  expectIfStated(answer.reason, expected.reason);
  expectIfStated(answer.state, expected.state ?? expected.stateAfter);
  expectIfStated(answer.remaining, expected.remaining);
}

function expectBook(run: VectorRun, check: CheckStep): void {
  expectSide(run, 'buy', {
    levels: check.bids,
    isExact: check.bidsExact,
    count: check.bidOrders,
    queue: check.bidQueue,
    bestOrder: check.bestBidOrder,
    bestOpen: check.bestBidOpenQty,
  });
  expectSide(run, 'sell', {
    levels: check.asks,
    isExact: check.asksExact,
    count: check.askOrders,
    queue: check.askQueue,
    bestOrder: check.bestAskOrder,
    bestOpen: check.bestAskOpenQty,
  });
  for (const [name, traded] of Object.entries(check.orders ?? {})) expect(run.traded(name)).toEqual(traded);
}

interface SideCheck {
  levels: VectorLevel[] | undefined;
  isExact: boolean | undefined;
  count: number | undefined;
  queue: VectorQueued[] | undefined;
  bestOrder: string | undefined;
  bestOpen: number | undefined;
}

function expectSide({ session }: VectorRun, side: Side, check: SideCheck): void {
  if (check.levels !== undefined) expectDepth(session, side, check.levels, check.isExact ?? true);
  const queue = session.queue(side);
  expectIfStated(queue.length, check.count);
  expectIfStated(
    queue.map(({ id, priceTicks, remaining }) => [id, priceTicks, remaining]),
    check.queue,
  );
  expectIfStated(queue[0]?.id, check.bestOrder);
  expectIfStated(queue[0]?.remaining, check.bestOpen);
}

function expectDepth({ book }: ReplaySession, side: Side, levels: VectorLevel[], isExact: boolean): void {
  const depth = book.depth(side, isExact ? undefined : levels.length);
  const stated = depth.map(({ priceTicks, quantity, orders }, index) =>
    levels[index]?.length === 2 ? [priceTicks, quantity] : [priceTicks, quantity, orders],
  );
  expect(stated).toEqual(levels);
}

function expectIfStated<Value>(actual: Value, expected: Value | undefined): void {
  if (expected !== undefined) expect(actual).toEqual(expected);
}
