import { type Dice, sigmoid, within } from './dice.js';
import type { Regime } from './regime.js';

/** How far ideas differ in merit: the standard deviation of its logit. */
export const MERIT_DEVIATION = 1.3;

export interface Person {
  readonly id: number;
  /** 1 is the most junior of five. */
  readonly grade: number;
  /** 0: nobody is above. */
  readonly bossId: number;
  /** Standard deviation of the noise in what the person makes out, and what the person takes it for. */
  readonly noise: number;
  readonly feltNoise: number;
  /** Added to every logit. */
  readonly optimism: number;
  /** How much the person looks at, and stakes, against the average of 1. */
  readonly loudness: number;
  readonly boldness: number;
}

export interface SimulatedIdea {
  readonly id: number;
  readonly proposerId: number;
  readonly team: readonly number[];
  /** Logit of its true merit, and of what the outcome follows. */
  readonly merit: number;
  readonly outcomeLogit: number;
  readonly outcome: boolean;
}

const GRADE_SHARES = [0.4, 0.3, 0.17, 0.1];

export function peopleOf(dice: Dice, count: number): Person[] {
  const grades = Array.from({ length: count }, (_, i) => gradeAt((i + 0.5) / count));
  return grades.map((grade, i) => {
    const own = dice.fork(1, i + 1);
    const noise = within(Math.exp(own.normal(0.15, 0.6)), [0.35, 4]);
    const above = grades.flatMap((other, j) => (other === grade + 1 ? [j + 1] : []));
    return {
      id: i + 1,
      grade,
      bossId: above[own.below(above.length)] ?? 0,
      noise,
      feltNoise: within(noise * Math.exp(own.normal(-0.1, 0.5)), [0.3, 5]),
      optimism: own.normal(0.2, 0.35),
      // The senior speak more; they do not know more.
      loudness: Math.exp(own.normal(-0.4, 0.9)) * (0.8 + 0.15 * grade),
      boldness: Math.exp(own.normal(-0.18, 0.6)),
    };
  });
}

function gradeAt(place: number): number {
  let sum = 0;
  for (const [i, share] of GRADE_SHARES.entries()) {
    sum += share;
    if (place < sum) return i + 1;
  }
  return GRADE_SHARES.length + 1;
}

/** Ideas of one season. Who proposes has nothing to do with merit. */
export function ideasOf(
  dice: Dice,
  people: readonly Person[],
  { from, count, regime }: { from: number; count: number; regime: Regime },
): SimulatedIdea[] {
  const proposers = dice.fork(2, from).shuffled(people);
  return Array.from({ length: count }, (_, i) => {
    const own = dice.fork(3, from + i);
    const proposer = proposers[i % proposers.length] as Person;
    const merit = own.normal(0, MERIT_DEVIATION);
    const outcomeLogit = tastedLogit({ merit, proposer, own, regime });
    return {
      id: from + i,
      proposerId: proposer.id,
      team: [proposer.id, ...mates(own, people.length, proposer.id)],
      merit,
      outcomeLogit,
      outcome: own.fork(9).isBelow(sigmoid(outcomeLogit)),
    };
  });
}

const mates = (own: Dice, people: number, proposerId: number): number[] => {
  const others = [own.below(people) + 1, own.below(people) + 1];
  return [...new Set(others)].filter((id) => id !== proposerId);
};

/** A jury's taste is anything; that of deciders is for the proposals of the senior, and partly anything. */
function tastedLogit(terms: { merit: number; proposer: Person; own: Dice; regime: Regime }): number {
  const { merit, proposer, own, regime } = terms;
  const anything = own.fork(8).normal();
  const senior = (proposer.grade - 2.1) / 1.1;
  const taste = regime.tasteOf === 'jury' ? anything : 0.8 * senior + 0.6 * anything;
  return Math.sqrt(1 - regime.taste ** 2) * merit + regime.taste * MERIT_DEVIATION * taste;
}

/**
 * What the person believes before seeing a price: a noisy signal of what the outcome follows, as far as that is known
 * to people (the rest of a taste surprises everybody), drawn to the middle as far as the person doubts it.
 */
export function beliefLogit(dice: Dice, person: Person, idea: SimulatedIdea): number {
  const own = dice.fork(4, idea.id, person.id);
  const known = idea.merit + KNOWN_TASTE * (idea.outcomeLogit - idea.merit);
  return shrunkSignal(person, known + own.normal(0, person.noise));
}

/** The same of what the person holds good, whatever a jury will say. */
export function opinionLogit(dice: Dice, person: Person, idea: SimulatedIdea): number {
  return shrunkSignal(person, idea.merit + dice.fork(4, idea.id, person.id).normal(0, person.noise));
}

const KNOWN_TASTE = 0.6;

function shrunkSignal({ feltNoise, optimism }: Person, signal: number): number {
  const trust = MERIT_DEVIATION ** 2 / (MERIT_DEVIATION ** 2 + feltNoise ** 2);
  return Math.sqrt(trust) * signal + optimism;
}
