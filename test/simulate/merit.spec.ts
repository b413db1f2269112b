import { beforeAll, describe, expect, it } from 'vitest';
import { influenceOf } from './influence.js';
import { METHODS, type Method } from './methods.js';
import { run, type TaskResult } from './task.js';

const SEEDS = [1, 2, 3];
/** The whole simulation is `npm run simulate`; this is what of it fits into a usual run of the tests. */
const NAMES = ['honest', 'pumping', 'rings', 'sabotage'];
const OTHERS = METHODS.filter((method) => method !== 'merit');

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('merit, on the real core', () => {
  let results: TaskResult[] = [];
  beforeAll(() => {
    const size = { people: 200, ideas: 60 };
    results = SEEDS.flatMap((seed) => run({ names: NAMES, seed, size, folder: process.cwd() }));
  }, 240_000);
  const of = (name: string) => results.filter((result) => result.name === name);
  const lead = (found: readonly TaskResult[], method: Method) =>
    mean(found.map(({ methods }) => methods.merit.tau - methods[method].tau));

  it.each(NAMES)('orders ideas better than price, ratings, up-votes and committee: %s', (name) => {
    // Ratings are near where nobody games them; everything else is far behind.
    const margin = (method: Method) => (method !== 'mean rating' ? 0.05 : name === 'honest' ? 0.002 : 0.01);
    const behind = OTHERS.filter((method) => lead(of(name), method) < margin(method));
    expect(behind).toEqual([]);
  });

  it('is as good when proposers pump their own ideas', () => {
    const [honest, pumping] = ['honest', 'pumping'].map((name) =>
      mean(of(name).map(({ methods }) => methods.merit.tau)),
    );
    expect(Math.abs((honest ?? 0) - (pumping ?? 1))).toBeLessThan(0.01);
  });

  it.each(['with no record', 'with the best record that there is'])(
    "is moved by one person's full allowance by at most 3 points on average and 8 at p95, with ten people: %s",
    (record) => {
      const movesOf = ({ influence, influenceOfSkilled }: TaskResult) =>
        record === 'with no record' ? (influence[0] ?? []) : influenceOfSkilled;
      const influence = influenceOf(of('honest').flatMap(movesOf));
      expect(influence.cases).toBeGreaterThan(300);
      expect({ mean: influence.mean <= 3, p95: influence.p95 <= 8 }).toEqual({ mean: true, p95: true });
    },
  );

  it('foresees outcomes better than the price', () => {
    const brierOf = (method: Method) => mean(of('honest').map(({ methods }) => methods[method].brier));
    expect(brierOf('merit')).toBeLessThan(brierOf('price'));
  });
});
