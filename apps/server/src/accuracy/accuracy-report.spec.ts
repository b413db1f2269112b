import { seededNumbers } from '@openfloor/merit';
import { describe, expect, it } from 'vitest';
import type { AccuracyMethod } from './accuracy.model.js';
import type { AccuracyCase } from './accuracy-cases.js';
import { accuracyReport, reportSize } from './accuracy-report.js';

type Chances = Partial<Record<AccuracyMethod, number | null>>;
const aCase = (yes: boolean, chances: Chances = {}, upVotes = 5): AccuracyCase => ({
  yes,
  upVotes,
  chances: { PRICE: 0.5, MERIT: 0.5, MEAN_RATING: 0.5, UP_VOTES: 0.1, ...chances },
});
const cases = (count: number, chances: (index: number) => Chances = () => ({})): AccuracyCase[] =>
  Array.from({ length: count }, (_, index) => aCase(index % 2 === 0, chances(index)));
const of = (report: ReturnType<typeof accuracyReport>, method: AccuracyMethod) =>
  report.methods.find((known) => known.method === method);

describe('a report of accuracy', () => {
  it('is of ten headlines, and then of five more at a time', () => {
    expect([0, 9, 10, 14, 15, 19, 20].map(reportSize)).toEqual([0, 0, 10, 10, 15, 15, 20]);
  });

  it('tells how far each method was from what came out, and how well it told YES from NO', () => {
    const report = accuracyReport(cases(10, (index) => ({ MERIT: index % 2 === 0 ? 0.8 : 0.2 })));
    expect(of(report, 'MERIT')).toMatchObject({
      count: 10,
      brier: 0.04,
      low: 0.04,
      high: 0.04,
      auc: 1,
      sharedBrier: 0.04,
    });
    expect(of(report, 'PRICE')).toMatchObject({ brier: 0.25, auc: 0.5 });
  });

  it('tells nothing of a method that judged fewer than ten', () => {
    const report = accuracyReport(cases(12, (index) => ({ MEAN_RATING: index < 9 ? 0.5 : null })));
    expect(of(report, 'MEAN_RATING')).toMatchObject({
      count: null,
      brier: null,
      auc: null,
      sharedBrier: null,
    });
    expect(report.shared).toBe(12);
  });

  it('tells nothing of up-votes before some headline shows that there are five people', () => {
    const few = Array.from({ length: 10 }, (_, index) => aCase(index < 5, {}, 4));
    expect(of(accuracyReport(few), 'UP_VOTES')?.count).toBeNull();
    expect(of(accuracyReport([...few.slice(1), aCase(true, {}, 5)]), 'UP_VOTES')?.count).toBe(10);
  });

  it('compares methods on the headlines that each of them judged', () => {
    const report = accuracyReport(
      cases(14, (index) => ({ MERIT: index < 2 ? null : 0.9, PRICE: index < 2 ? 1 : 0.5 })),
    );
    expect(report.shared).toBe(12);
    expect(of(report, 'PRICE')).toMatchObject({ count: 14, sharedBrier: 0.25 });
  });

  it('has no AUC where all came out alike', () => {
    const report = accuracyReport(Array.from({ length: 10 }, () => aCase(true)));
    expect(of(report, 'PRICE')).toMatchObject({ auc: null, aucLow: null, brier: 0.25 });
    expect(report.optimism).toMatchObject({ value: -0.5, baseRate: 1 });
  });

  it('finds that prices are too high, and takes it off once 30 are resolved', () => {
    const random = seededNumbers(5);
    const optimistic = Array.from({ length: 60 }, () => {
      const truth = 0.1 + 0.6 * random();
      return aCase(random() < truth, { PRICE: truth + 0.2 });
    });
    const { optimism, debias } = accuracyReport(optimistic);
    expect(optimism?.low).toBeGreaterThan(0);
    expect(optimism?.value).toBeCloseTo((optimism?.meanPrice ?? 0) - (optimism?.baseRate ?? 0), 3);
    expect(debias).toMatchObject({ fittedOn: 60 });
    expect(debias?.a).toBeLessThan(0);
    expect(accuracyReport(optimistic.slice(0, 29)).debias).toBeNull();
    const resolved = (yes: number) => Array.from({ length: 40 }, (_, index) => aCase(index < yes));
    expect([40, 36, 35].map((yes) => accuracyReport(resolved(yes)).debias === null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is the same each time', () => {
    const some = cases(25, (index) => ({ PRICE: (index + 1) / 30, MERIT: 0.3 }));
    expect(accuracyReport(some)).toEqual(accuracyReport(some));
  });
});
