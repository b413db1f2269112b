import { readFileSync } from 'node:fs';
import { parseIdeasCsv } from '../../apps/server/src/import/parse-ideas-csv.js';
import type { Dice } from './dice.js';
import { logit, sigmoid } from './dice.js';
import { METHODS, type Measured, type Method, measured } from './methods.js';
import { History } from './play.js';
import { QUIET } from './regime.js';
import type { Observed } from './season.js';
import { MERIT_DEVIATION, type Person, type SimulatedIdea } from './world.js';

const FILE = 'apps/server/data/peps.csv';
const SEASON_IDEAS = 60;
const TODAY = '2026-11-01';

/** Real proposals in the order in which they came: true where it was accepted. Those without an outcome are left out. */
export function pepOutcomes(folder: string): boolean[] {
  const { ideas } = parseIdeasCsv(readFileSync(`${folder}/${FILE}`), TODAY);
  return ideas.flatMap(({ outcome }) => (outcome === 'YES' || outcome === 'NO' ? [outcome === 'YES'] : []));
}

/**
 * The outcomes are real, the people are not: each proposal gets a merit that its outcome speaks for, and the agents of the
 * honest regime make of it what they can, season after season. All of it is foreseen before it resolves.
 */
export function playPeps(
  seed: number,
  outcomes: readonly boolean[],
  people: number,
): Record<Method, Measured> {
  const history = History.of(seed, people);
  const baseLogit = logit(outcomes.filter(Boolean).length / outcomes.length);
  const seen: Observed[] = [];
  const parts: { season: readonly Observed[]; past: readonly Observed[] }[] = [];
  for (let from = 0; from < outcomes.length; from += SEASON_IDEAS) {
    const ideas = outcomes
      .slice(from, from + SEASON_IDEAS)
      .map((outcome, i) => pepIdea(history, { id: from + i + 1, outcome, baseLogit }));
    const season = history.play(ideas, QUIET);
    parts.push({ season, past: [...seen] });
    seen.push(...season);
  }
  history.check();
  const entries = METHODS.map((method) => [method, measured(method, parts)] as const);
  return Object.fromEntries(entries) as Record<Method, Measured>;
}

function pepIdea(
  { dice, people }: History,
  { id, outcome, baseLogit }: { id: number; outcome: boolean; baseLogit: number },
): SimulatedIdea {
  const own = dice.fork(20, id);
  const proposer = people[own.below(people.length)] as Person;
  const merit = meritBehind(own.fork(1), outcome, baseLogit);
  return { id, proposerId: proposer.id, team: [proposer.id], merit, outcomeLogit: merit, outcome };
}

/** Drawn as merits are, until one would have had this outcome: good ideas fail, too. */
function meritBehind(dice: Dice, outcome: boolean, baseLogit: number): number {
  for (;;) {
    const merit = dice.normal(baseLogit, MERIT_DEVIATION);
    if (dice.isBelow(sigmoid(merit)) === outcome) return merit;
  }
}
