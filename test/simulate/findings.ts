import { type WithInterval, withInterval } from '@openfloor/merit';
import { ALTERNATIVES } from './alternatives.js';
import { type Influence, influenceOf } from './influence.js';
import { METHODS, type Measured, type Method } from './methods.js';
import { REGIMES, type Regime } from './regime.js';
import { PEPS, type TaskResult } from './task.js';

export type Interval = Pick<WithInterval, 'value' | 'low' | 'high'>;
type Figures = Readonly<Record<keyof Measured, Interval>>;

export interface RegimeFindings {
  readonly regime: Pick<Regime, 'name' | 'title' | 'isAttack'>;
  readonly methods: Readonly<Record<Method, Figures>>;
  /** Merit's tau less the method's, seed by seed. */
  readonly lead: Readonly<Record<Method, Interval>>;
  /** Of the ideas, without a published merit. */
  readonly unpublished: number;
}

export interface Findings {
  readonly seeds: number;
  readonly people: number;
  readonly ideas: number;
  readonly commands: number;
  readonly regimes: readonly RegimeFindings[];
  readonly alternatives: readonly {
    readonly title: string;
    /** By regime, in their order. */
    readonly tau: readonly number[];
    readonly brier: number;
    readonly influence: Influence;
  }[];
  readonly influenceOfSkilled: Influence;
  readonly peps: Readonly<Record<Method, Figures>> | null;
}

const BOOTSTRAP_SEED = 1;

export function findingsOf(
  results: readonly TaskResult[],
  { people, ideas }: { people: number; ideas: number },
): Findings {
  const of = (name: string) => results.filter((result) => result.name === name);
  const played = REGIMES.filter(({ name }) => of(name).length > 0);
  const first = played[0] === undefined ? [] : of(played[0].name);
  return {
    seeds: first.length,
    people,
    ideas,
    commands: results.reduce((sum, { commands }) => sum + commands, 0),
    regimes: played.map((regime) => regimeFindings(regime, of(regime.name))),
    alternatives: ALTERNATIVES.map(({ title }, i) => ({
      title,
      tau: played.map(({ name }) => mean(of(name).map(({ alternatives }) => alternatives[i]?.tau ?? 0))),
      brier: mean(first.map(({ alternatives }) => alternatives[i]?.brier ?? 0)),
      influence: influenceOf(first.flatMap(({ influence }) => influence[i] ?? [])),
    })),
    influenceOfSkilled: influenceOf(first.flatMap(({ influenceOfSkilled }) => influenceOfSkilled)),
    peps: of(PEPS).length > 0 ? figuresByMethod(of(PEPS)) : null,
  };
}

function regimeFindings({ name, title, isAttack }: Regime, results: readonly TaskResult[]): RegimeFindings {
  const leadOver = (method: Method) => results.map(({ methods }) => methods.merit.tau - methods[method].tau);
  return {
    regime: { name, title, isAttack },
    methods: figuresByMethod(results),
    lead: byMethod((method) => interval(leadOver(method))),
    unpublished: mean(results.map(({ unpublished }) => unpublished)),
  };
}

const figuresByMethod = (results: readonly TaskResult[]) =>
  byMethod((method): Figures => {
    const of = (figure: keyof Measured) => interval(results.map(({ methods }) => methods[method][figure]));
    return { tau: of('tau'), auc: of('auc'), brier: of('brier') };
  });

const byMethod = <Value>(value: (method: Method) => Value): Record<Method, Value> =>
  Object.fromEntries(METHODS.map((method) => [method, value(method)])) as Record<Method, Value>;

/** Of the mean over the seeds, 95 %. */
function interval(values: readonly number[]): Interval {
  const found = withInterval(values, mean, { seed: BOOTSTRAP_SEED });
  return found ?? { value: Number.NaN, low: Number.NaN, high: Number.NaN };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
