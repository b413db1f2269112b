/*
 * Runs the cases of matching.json, restated from the tests of liquibook and exchange-core, against our book.
 * What is not stated by the source is not checked, apart from fills, which the vectors derive for every command.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Side } from '@openfloor/matching';
import { type Answer, ReplayDriver } from './replay-driver.js';
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
    else it.failing(`${vector.id} deviates: ${deviation}`, () => replay(vector));
  }
});

function replay({ steps }: VectorCase): void {
  const driver = new ReplayDriver();
  steps.forEach((step, index) => {
    try {
      run(driver, step);
    } catch (error) {
      throw new Error(`step ${index} ${JSON.stringify(step)}`, { cause: error });
    }
  });
}

function run(driver: ReplayDriver, step: VectorStep): void {
  if (step.op === 'submit') expectSubmitted(driver.submit(step.order), step);
  if (step.op === 'cancel') expectCancelled(driver.cancel(step), step);
  if (step.op === 'amend') expectAmended(driver.amend(step), step);
  if (step.op === 'reduce') expectChanged(driver.reduce(step), step.expect);
  if (step.op === 'check') expectBook(driver, step);
}

function expectSubmitted(answer: Answer, { expect: expected, fills }: SubmitStep): void {
  expect(answer.state).toBe(expected.state);
  expect(answer.fills).toEqual(fills);
  expectIfStated(answer.fills.length > 0, expected.matched);
  expectIfStated(answer.remaining, expected.remaining);
  expectIfStated(answer.reason, expected.reason);
}

function expectCancelled(answer: Answer, step: CancelStep): void {
  expectChanged(answer, step.expect);
  expectIfStated(answer.reason, step.expectReason);
  expectIfStated(answer.reduced, step.expectReduced);
}

function expectAmended(answer: Answer, step: AmendStep): void {
  expectChanged(answer, step.expect);
  expectIfStated(answer.fills, step.fills);
  expectIfStated(answer.reduced, step.expectReduced);
  if (step.priority !== 'unasserted') expectIfStated(answer.priority, step.priority);
}

function expectChanged(answer: Answer, expected: ReduceStep['expect']): void {
  // A change that has a state afterwards was accepted, also where the source does not say so.
  expect(answer.accepted).toBe(expected.accepted ?? true);
  expectIfStated(answer.reason, expected.reason);
  expectIfStated(answer.state, expected.state ?? expected.stateAfter);
  expectIfStated(answer.remaining, expected.remaining);
}

function expectBook(driver: ReplayDriver, check: CheckStep): void {
  expectSide(driver, 'buy', {
    levels: check.bids,
    isExact: check.bidsExact,
    count: check.bidOrders,
    queue: check.bidQueue,
    bestOrder: check.bestBidOrder,
    bestOpen: check.bestBidOpenQty,
  });
  expectSide(driver, 'sell', {
    levels: check.asks,
    isExact: check.asksExact,
    count: check.askOrders,
    queue: check.askQueue,
    bestOrder: check.bestAskOrder,
    bestOpen: check.bestAskOpenQty,
  });
  for (const [name, traded] of Object.entries(check.orders ?? {}))
    expect(driver.traded(name)).toEqual(traded);
}

interface SideCheck {
  levels: VectorLevel[] | undefined;
  isExact: boolean | undefined;
  count: number | undefined;
  queue: VectorQueued[] | undefined;
  bestOrder: string | undefined;
  bestOpen: number | undefined;
}

function expectSide(driver: ReplayDriver, side: Side, check: SideCheck): void {
  if (check.levels !== undefined) expectDepth(driver, side, check.levels, check.isExact ?? true);
  const queue = driver.queue(side);
  expectIfStated(queue.length, check.count);
  expectIfStated(
    queue.map(({ name, priceTicks, remaining }) => [name, priceTicks, remaining]),
    check.queue,
  );
  expectIfStated(queue[0]?.name, check.bestOrder);
  expectIfStated(queue[0]?.remaining, check.bestOpen);
}

function expectDepth({ book }: ReplayDriver, side: Side, levels: VectorLevel[], isExact: boolean): void {
  const depth = book.depth(side, isExact ? undefined : levels.length);
  const stated = depth.map(({ priceTicks, quantity, orders }, index) =>
    levels[index]?.length === 2 ? [priceTicks, quantity] : [priceTicks, quantity, orders],
  );
  expect(stated).toEqual(levels);
}

function expectIfStated<Value>(actual: Value, expected: Value | undefined): void {
  if (expected !== undefined) expect(actual).toEqual(expected);
}
