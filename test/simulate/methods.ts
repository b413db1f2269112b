import {
  auc,
  type Belief,
  brier,
  type Contribution,
  kendallTau,
  mayPublish,
  meritOf,
  weightOf,
} from '@openfloor/merit';
import { fitted } from './fitted.js';
import type { Observed } from './season.js';

export const METHODS = ['merit', 'price', 'mean rating', 'up-votes', 'committee'] as const;
export type Method = (typeof METHODS)[number];

/** How well a method ordered the ideas of a season and foresaw what became of them. */
export interface Measured {
  /** Kendall's tau with the true merit. */
  readonly tau: number;
  /** Of what came true. */
  readonly auc: number;
  readonly brier: number;
}

/** What a method says of one idea: a figure to order by, and a chance. */
interface Told {
  readonly score: number;
  readonly chance: number;
}

export const CAP_MILLI = 100_000;
/** With fewer resolved headlines than this there is no base rate. */
const LEAST_RESOLVED = 20;

/** A season, and what was resolved before it. */
export interface Part {
  readonly season: readonly Observed[];
  readonly past: readonly Observed[];
}

export function measured(method: Method, parts: readonly Part[]): Measured {
  return measuredBy((past) => toldBy(method, past), parts);
}

/** All seasons together. */
export function measuredBy(
  teller: (past: readonly Observed[]) => (observed: Observed) => Told,
  parts: readonly Part[],
): Measured {
  const all = parts.flatMap(({ season, past }) => {
    const tell = teller(past);
    return season.map((observed) => ({ ...observed.idea, ...tell(observed) }));
  });
  const scores = all.map(({ score }) => score);
  return {
    tau:
      kendallTau(
        scores,
        all.map(({ merit }) => merit),
      ) ?? 0,
    auc: auc(all.map(({ score, outcome }) => ({ chance: score, outcome }))) ?? 0.5,
    brier: brier(all) ?? 1,
  };
}

function toldBy(method: Method, past: readonly Observed[]): (observed: Observed) => Told {
  switch (method) {
    case 'price':
      return ({ price }) => ({ score: price, chance: price });
    case 'merit':
      return meritTold(
        past,
        (beliefs, prior) => meritOf(beliefs, { capMilli: CAP_MILLI, prior })?.merit ?? null,
      );
    case 'mean rating':
      return ({ ratings }) => {
        const mean = ratings.length === 0 ? 0.5 : ratings.reduce((sum, one) => sum + one, 0) / ratings.length;
        return { score: mean, chance: mean };
      };
    case 'up-votes':
      return upVotesTold(past);
    case 'committee':
      return ({ committee }) => ({ score: committee, chance: committee });
  }
}

/** As the exchange ranks: ideas without published merit come last, and are as likely as the prior. */
export function meritTold(
  past: readonly Observed[],
  centre: (beliefs: readonly Belief[], prior: number) => number | null,
): (observed: Observed) => Told {
  const prior = priorOf(past);
  return ({ beliefs }) => {
    const merit = centre(publishedOf(beliefs), prior);
    return merit === null ? { score: -1, chance: prior } : { score: merit, chance: merit };
  };
}

export function priorOf(past: readonly Observed[]): number {
  if (past.length < LEAST_RESOLVED) return 0.5;
  return past.filter(({ idea }) => idea.outcome).length / past.length;
}

/** What the newest publication is made of, by the shipped rule: those who came after it are not told yet. */
export function publishedOf(beliefs: readonly Belief[]): readonly Belief[] {
  const standing = beliefs.filter(({ atRiskMilli }) => atRiskMilli > 0);
  const contributions = standing.map(contributionOf);
  let published = 0;
  for (let count = 1; count <= standing.length; count++) {
    const change = { published: contributions.slice(0, published), now: contributions.slice(0, count) };
    if (mayPublish({ ...change, known: new Set() })) published = count;
  }
  return standing.slice(0, published);
}

const contributionOf = (belief: Belief): Contribution => ({
  memberId: belief.memberId,
  chance: belief.chance,
  weight: weightOf(belief, CAP_MILLI),
});

/** A share of members is no chance: it is made one by what became of shares before. */
function upVotesTold(past: readonly Observed[]): (observed: Observed) => Told {
  const chanceOf = fitted(past.map(({ idea, upVotes }) => ({ value: upVotes, outcome: idea.outcome })));
  return ({ upVotes }) => ({ score: upVotes, chance: chanceOf(upVotes) });
}
