import { type Belief, usualCap, weightOf } from './belief.js';
import { clampedChance } from './chance.js';
import { inOrder, robustCentre, type Weighted } from './robust-centre.js';

export interface MeritTerms {
  /** The most that counts of one person's stake, in milli-tokens. */
  readonly capMilli: number;
  /** What is believed of an idea before anybody says anything: 0..1. */
  readonly prior: number;
}

/** All chances 0..1. */
export interface Merit {
  /** The centre, shrunk towards the prior: the fewer people and the less they weigh, the more. */
  readonly merit: number;
  /** The robust centre of those who stand behind it. */
  readonly centre: number;
  /** Where the merit lies with four chances in five. */
  readonly low: number;
  readonly high: number;
  /** Independent people with something at risk. */
  readonly people: number;
  /** What they have at risk in all, in milli-tokens. */
  readonly stakeMilli: number;
  /** The same as it counts: each stake up to the idea's usual one, so that one person's tokens do not look like many people's. */
  readonly countedStakeMilli: number;
  /** How many of them gave their estimate before they were shown price or merit. */
  readonly early: number;
}

/** As many people with the idea's usual stake, who had not seen the price, have as much say as the prior. */
const HALF_PEOPLE = 5;
/** How far chances lie apart where nothing is known yet: a standard deviation. */
const USUAL_SPREAD = 0.25;
/** Four chances in five, of a normal distribution. */
const INTERVAL_DEVIATIONS = 1.2816;

/**
 * What independent people who put tokens behind it believe of an idea: the mean of the middle half of their chances, each
 * weighed by a stake that counts up to the idea's usual one, shrunk towards the prior, with its interval. Null where
 * nobody has anything at risk. Who they are and in which order they come makes no difference, to the last digit.
 * (Shrinking: Efron and Morris, 1975. Why these and no others: docs/merit.md.)
 */
export function meritOf(beliefs: readonly Belief[], { capMilli, prior }: MeritTerms): Merit | null {
  const standing = beliefs.filter(({ atRiskMilli }) => atRiskMilli > 0);
  if (standing.length === 0) return null;
  const usualMilli = usualCap(standing, capMilli);
  const values = inOrder(
    standing.map((belief) => ({
      value: clampedChance(belief.chance),
      weight: weightOf(belief, usualMilli) / Math.sqrt(usualMilli),
    })),
  );
  const centre = robustCentre(values);
  const evidence = values.reduce((sum, { weight }) => sum + weight, 0);
  const merit = shrunk(centre, { evidence, prior });
  const reach = (INTERVAL_DEVIATIONS * spreadOf(values, centre)) / Math.sqrt(evidence + HALF_PEOPLE);
  return {
    merit,
    centre,
    low: Math.max(0, merit - reach),
    high: Math.min(1, merit + reach),
    people: standing.length,
    stakeMilli: standing.reduce((sum, { atRiskMilli }) => sum + atRiskMilli, 0),
    countedStakeMilli: standing.reduce((sum, { atRiskMilli }) => sum + Math.min(atRiskMilli, usualMilli), 0),
    early: standing.filter(({ beforeExposure }) => beforeExposure).length,
  };
}

/**
 * A centre as far as `evidence` (about the number of early people) carries it: at five it is half way between the prior
 * and the centre, at ten three quarters, at twenty nine tenths. Steeper than by the number alone: five friends are found
 * easily, so few people have to say much less than many, and many next to nothing less than they said.
 */
export function shrunk(
  centre: number,
  { evidence, prior }: { readonly evidence: number; readonly prior: number },
): number {
  return prior + (centre - prior) / (1 + (HALF_PEOPLE / evidence) ** 1.5);
}

/** The weighted standard deviation around the centre; a few who agree do not make it small. */
function spreadOf(values: readonly Weighted[], centre: number): number {
  let [weights, squares] = [HALF_PEOPLE, HALF_PEOPLE * USUAL_SPREAD ** 2];
  for (const { value, weight } of values) {
    weights += weight;
    squares += weight * (value - centre) ** 2;
  }
  return Math.sqrt(squares / weights);
}
