import { MOST_SKILL } from '@openfloor/merit';
import { ALTERNATIVES } from './alternatives.js';
import { influenceMoves } from './influence.js';
import { METHODS, type Measured, type Method, measured, measuredBy, meritTold } from './methods.js';
import { pepOutcomes, playPeps } from './peps.js';
import { Past, type Played, peaceful, type Size } from './play.js';
import { REGIMES, type Regime } from './regime.js';

/** One seed of some regimes, or of the real outcomes. */
export interface Task {
  /** Names of regimes, 'peps' among them. */
  readonly names: readonly string[];
  readonly seed: number;
  readonly size: Size;
  /** Where the project is. */
  readonly folder: string;
}

export interface TaskResult {
  readonly name: string;
  readonly seed: number;
  readonly methods: Readonly<Record<Method, Measured>>;
  /** In their order. */
  readonly alternatives: readonly Measured[];
  /** Of each alternative; only where nobody games it. */
  readonly influence: readonly (readonly number[])[];
  /** The shipped one, when the loud person has the best record that there is. */
  readonly influenceOfSkilled: readonly number[];
  readonly commands: number;
  /** The part of the ideas that has no published merit. */
  readonly unpublished: number;
}

export const PEPS = 'peps';

export function run(task: Task): TaskResult[] {
  const { names, seed, size, folder } = task;
  const regimes = REGIMES.filter(({ name }) => names.includes(name));
  // Regimes that differ by their attacks alone have the same past.
  const pasts = new Map<string, Past>();
  const results = regimes.map((regime) => {
    const key = JSON.stringify({ ...peaceful(regime), ...NO_MATTER });
    const past = pasts.get(key) ?? new Past(seed, regime, size);
    pasts.set(key, past);
    return measure(regime, seed, past.play(regime));
  });
  if (!names.includes(PEPS)) return results;
  const methods = playPeps(seed, pepOutcomes(folder), size.people);
  const none = { alternatives: [], influence: [], influenceOfSkilled: [], commands: 0, unpublished: 0 };
  return [...results, { name: PEPS, seed, methods, ...none }];
}

const NO_MATTER = { name: '', title: '', isAttack: false, ringSize: 0, ringChance: 0 };

function measure(regime: Regime, seed: number, played: Played): TaskResult {
  const entries = METHODS.map((method) => [method, measured(method, [played])] as const);
  const merits = ALTERNATIVES.map(({ merit }) => merit);
  const [shipped] = regime === REGIMES[0] ? merits : [];
  return {
    name: regime.name,
    seed,
    methods: Object.fromEntries(entries) as Record<Method, Measured>,
    alternatives: merits.map((merit) => measuredBy((past) => meritTold(past, merit), [played])),
    influence: shipped === undefined ? [] : merits.map((merit) => influenceMoves(played.season, merit)),
    influenceOfSkilled: shipped === undefined ? [] : influenceMoves(played.season, shipped, MOST_SKILL),
    commands: played.commands,
    unpublished: unpublishedOf(played),
  };
}

const LEAST_PEOPLE = 5;
const unpublishedOf = ({ season }: Played): number =>
  season.filter(({ beliefs }) => beliefs.filter(({ atRiskMilli }) => atRiskMilli > 0).length < LEAST_PEOPLE)
    .length / season.length;
