import {
  type Belief,
  chanceOf,
  clampedChance,
  logOdds,
  meritOf,
  shrunk,
  usualCap,
  weightOf,
} from '@openfloor/merit';
import { CAP_MILLI } from './methods.js';

/** Another way from beliefs to a merit. */
export interface Alternative {
  readonly title: string;
  readonly merit: (beliefs: readonly Belief[], prior: number) => number | null;
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

type Centre = (values: readonly Weighted[]) => number;

/** With the same shrinking as the shipped merit, so that the centres and the weights are what is compared. */
function alternative(
  title: string,
  centre: Centre,
  capOf: (beliefs: readonly Belief[]) => number,
): Alternative {
  return {
    title,
    merit: (beliefs, prior) => {
      const standing = beliefs.filter(({ atRiskMilli }) => atRiskMilli > 0);
      if (standing.length === 0) return null;
      const cap = capOf(standing);
      const values = standing
        .map((belief) => ({
          value: clampedChance(belief.chance),
          weight: weightOf(belief, cap) / Math.sqrt(cap),
        }))
        .sort((a, b) => a.value - b.value);
      const all = values.reduce((sum, { weight }) => sum + weight, 0);
      return shrunk(centre(values), { evidence: all, prior });
    },
  };
}

const tenth = () => CAP_MILLI;
const usual = (beliefs: readonly Belief[]) => usualCap(beliefs, CAP_MILLI);
const middle = (beliefs: readonly Belief[]) => {
  const stakes = beliefs.map(({ atRiskMilli }) => atRiskMilli).sort((a, b) => a - b);
  return Math.min(CAP_MILLI, stakes[Math.floor(stakes.length / 2)] ?? CAP_MILLI);
};

/** Each end of the values gives up this part of the weight: 0 is the mean, nearly 0.5 the median. */
export const trimmed =
  (part: number): Centre =>
  (values) => {
    const all = values.reduce((sum, { weight }) => sum + weight, 0);
    let [before, counted, sum] = [0, 0, 0];
    for (const { value, weight } of values) {
      const inside = Math.max(0, Math.min(all * (1 - part), before + weight) - Math.max(all * part, before));
      counted += inside;
      sum += inside * value;
      before += weight;
    }
    return sum / counted;
  };

const median = trimmed(0.4999);

/** Values far from the median, in units of the median distance, count less (Huber) or not at all (Tukey's biweight). */
function downweighted(far: (distance: number) => number): Centre {
  return (values) => {
    const odds = values.map(({ value, weight }) => ({ value: logOdds(value), weight }));
    let centre = median(odds);
    const distances = odds
      .map(({ value, weight }) => ({ value: Math.abs(value - centre), weight }))
      .sort((a, b) => a.value - b.value);
    const scale = Math.max(0.4, 1.4826 * median(distances));
    for (let round = 0; round < 20; round++) {
      const near = odds.map(({ value, weight }) => ({
        value,
        weight: weight * far(Math.abs(value - centre) / scale),
      }));
      const all = near.reduce((sum, { weight }) => sum + weight, 0);
      if (all === 0) break;
      centre = near.reduce((sum, { value, weight }) => sum + value * weight, 0) / all;
    }
    return chanceOf(centre);
  };
}

const huber = downweighted((distance) => (distance < 1 ? 1 : 1 / distance));
const tukey = downweighted((distance) => (distance < 4 ? (1 - (distance / 4) ** 2) ** 2 : 0));

const unskilled = (title: string, { merit }: Alternative): Alternative => ({
  title,
  merit: (beliefs, prior) =>
    merit(
      beliefs.map((belief) => ({ ...belief, skill: 1 })),
      prior,
    ),
});

const SHIPPED: Alternative = {
  title: 'shipped: middle half, usual stake',
  merit: (beliefs, prior) => meritOf(beliefs, { capMilli: CAP_MILLI, prior })?.merit ?? null,
};

export const ALTERNATIVES: readonly Alternative[] = [
  SHIPPED,
  unskilled('the same without records', SHIPPED),
  alternative('mean, cap a tenth of the allowance', trimmed(0), tenth),
  alternative('median, cap a tenth', median, tenth),
  alternative('middle half, cap a tenth', trimmed(0.25), tenth),
  alternative('middle half, cap the middle stake', trimmed(0.25), middle),
  alternative('mean, usual stake', trimmed(0), usual),
  alternative('middle 70 %, usual stake', trimmed(0.15), usual),
  alternative('middle 30 %, usual stake', trimmed(0.35), usual),
  alternative('median, usual stake', median, usual),
  alternative('Huber in log-odds, usual stake', huber, usual),
  alternative("Tukey's biweight in log-odds, usual stake", tukey, usual),
  alternative('middle half, stakes do not matter', trimmed(0.25), () => 1),
];
