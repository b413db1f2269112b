import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Belief, weightOf } from './belief.js';
import { chanceOf } from './chance.js';
import { meritOf } from './merit.js';
import { seededNumbers } from './seeded-numbers.js';
import { MOST_SKILL } from './skill.js';

const TERMS = { capMilli: 100_000, prior: 0.5 };
let nobody = 0;
const belief = (chance: number, changes: Partial<Belief> = {}): Belief => ({
  memberId: ++nobody,
  chance,
  atRiskMilli: 100_000,
  beforeExposure: true,
  skill: 1,
  ...changes,
});
const crowd = (count: number, chance: number) => Array.from({ length: count }, () => belief(chance));
const of = (beliefs: readonly Belief[]) => meritOf(beliefs, TERMS) ?? expect.fail('no merit');

describe('the weight of an estimate', () => {
  it('is the root of the stake, up to the cap', () => {
    expect(weightOf(belief(0.5, { atRiskMilli: 25_000 }), 100_000)).toBeCloseTo(Math.sqrt(25_000), 9);
    expect(weightOf(belief(0.5, { atRiskMilli: 1e9 }), 100_000)).toBeCloseTo(Math.sqrt(100_000), 9);
    expect(weightOf(belief(0.5, { atRiskMilli: 0 }), 100_000)).toBe(0);
  });

  it('is half after the price was seen, and bounded by skill from a half to 1.4', () => {
    const whole = weightOf(belief(0.5), 100_000);
    expect(weightOf(belief(0.5, { beforeExposure: false }), 100_000)).toBe(whole / 2);
    expect(weightOf(belief(0.5, { skill: 9 }), 100_000)).toBe(whole * 1.4);
    expect(weightOf(belief(0.5, { skill: 0 }), 100_000)).toBe(whole / 2);
  });
});

describe('merit', () => {
  it('is none where nobody has anything at risk', () => {
    expect(meritOf([], TERMS)).toBeNull();
    expect(meritOf([belief(0.9, { atRiskMilli: 0 })], TERMS)).toBeNull();
  });

  it('of a thin 95 is below that of a deep 80', () => {
    expect(of(crowd(5, 0.95)).centre).toBeCloseTo(0.95, 9);
    for (const many of [12, 15, 40])
      expect(of(crowd(5, 0.95)).merit).toBeLessThan(of(crowd(many, 0.8)).merit);
  });

  it('starts from the prior and comes nearer to the centre with every person', () => {
    const merits = [1, 5, 20, 100].map((count) => of(crowd(count, 0.8)).merit);
    expect(merits).toEqual([...merits].sort((a, b) => a - b));
    expect(merits[0]).toBeGreaterThan(0.5);
    expect(merits.at(-1)).toBeCloseTo(0.8, 1);
    const sceptical = meritOf(crowd(5, 0.8), { ...TERMS, prior: 0.2 });
    expect(sceptical?.merit).toBeLessThan(of(crowd(5, 0.8)).merit);
  });

  it('lies in its interval, which narrows with people and with agreement', () => {
    const width = (beliefs: Belief[]) => of(beliefs).high - of(beliefs).low;
    const split = [...crowd(10, 0.3), ...crowd(10, 0.7)];
    const { low, merit, high } = of(split);
    expect([low, merit, high]).toEqual([low, merit, high].sort((a, b) => a - b));
    expect(width(crowd(20, 0.5))).toBeLessThan(width(split));
    expect(width(crowd(40, 0.5))).toBeLessThan(width(crowd(20, 0.5)));
  });

  it('counts people, what they have at risk, and who was early', () => {
    const beliefs = [belief(0.5), belief(0.6, { atRiskMilli: 5_000, beforeExposure: false }), belief(0.7)];
    expect(of(beliefs)).toMatchObject({ people: 3, stakeMilli: 205_000, early: 2 });
  });

  it('counts what one person stakes beyond the usual as what they have at risk, and not as evidence', () => {
    const twelve = (last: number) => [20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, last];
    const told = (last: number) =>
      of(twelve(last).map((tokens) => belief(0.6, { atRiskMilli: 1_000 * tokens })));
    expect(told(800)).toMatchObject({ stakeMilli: 1_020_000, countedStakeMilli: 240_000 });
    expect(told(800).countedStakeMilli).toBe(told(20).countedStakeMilli);
  });

  const beliefs = fc.array(
    fc.record({
      memberId: fc.nat(),
      chance: fc.integer({ min: 10, max: 990 }).map((permille) => permille / 1000),
      atRiskMilli: fc.integer({ min: 1, max: 300_000 }),
      beforeExposure: fc.boolean(),
      skill: fc.constantFrom(0.5, 1, 1.7, 2),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('is the same in whatever order people come and whoever they are, to the last digit', () => {
    fc.assert(
      fc.property(beliefs, fc.infiniteStream(fc.nat()), (some, keys) => {
        const shuffled = some
          .map((one) => ({ key: keys.next().value, one }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }, index) => ({ ...one, memberId: index }));
        expect(meritOf(shuffled, TERMS)).toEqual(meritOf(some, TERMS));
      }),
    );
  });

  it('never falls when somebody believes more', () => {
    fc.assert(
      fc.property(beliefs, fc.nat(), (some, pick) => {
        const raised = some.map((one, index) =>
          index === pick % some.length ? { ...one, chance: (one.chance + 1) / 2 } : one,
        );
        expect(of(raised).merit).toBeGreaterThanOrEqual(of(some).merit - 1e-9);
      }),
    );
  });

  it('counts a stake up to the usual one of the idea', () => {
    const some = [0.3, 0.4, 0.5, 0.6, 0.7].map((chance) => belief(chance, { atRiskMilli: 20_000 }));
    const loud = (atRiskMilli: number) => of([...some, belief(0.95, { atRiskMilli })]).merit;
    expect(loud(100_000)).toBe(loud(20_000));
    expect(loud(5_000)).toBeLessThan(loud(20_000));
  });

  it('stays where most people are, however loud a few friends are', () => {
    const honest = Array.from({ length: 15 }, (_, index) => belief(0.3 + (index % 5) * 0.05));
    const backed = [...honest, ...crowd(3, 0.98)];
    expect(of(backed).merit - of(honest).merit).toBeLessThan(0.06);
  });

  it.each([1, MOST_SKILL])(
    "is moved by one person's full allowance by at most 3 points on average and 8 at p95, with ten people, record %d",
    (skill) => {
      const moves = allowanceMoves(2000, skill);
      const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
      const p95 = moves.sort((a, b) => a - b)[Math.floor(moves.length * 0.95)] ?? Number.NaN;
      expect({ mean: mean <= 0.03, p95: p95 <= 0.08 }).toEqual({ mean: true, p95: true });
    },
  );
});

/** Ten people with different signals and stakes; an eleventh with everything on one end: how far does it move? */
function allowanceMoves(rounds: number, skill: number): number[] {
  const next = seededNumbers(2026);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: rounds }, () => {
    const truth = 1.2 * normal();
    const ten = Array.from({ length: 10 }, () =>
      belief(chanceOf(truth + (0.4 + next()) * normal()), {
        atRiskMilli: 5_000 + Math.floor(95_000 * next() ** 2),
        beforeExposure: next() < 0.7,
      }),
    );
    const loud = belief(next() < 0.5 ? 0.99 : 0.01, { atRiskMilli: 1_000_000, skill });
    return Math.abs(of([...ten, loud]).merit - of(ten).merit);
  });
}
