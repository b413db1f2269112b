import { normalOf } from './dice.js';
import type { TakerTurn } from './taker.js';

const DAY = 24 * 3_600_000;
const LEARNING_MS = 7 * DAY;
/** How much an idea differs from all others, what its record shows of that, and how far members differ. */
const [OWN_WAY, SIGNAL, OPINION] = [0.9, 1.4, 0.35];
const Draw = { outcome: 801, opinion: 802 } as const;

/**
 * What a member thinks how probable each way to end is: what happens to ideas in general, changed for this one as the
 * room gets to know it. Adds up to 1.
 */
export function outcomeBelief({ seed, market, turn }: Pick<TakerTurn, 'seed' | 'market' | 'turn'>): number[] {
  const { idea, memberId, at } = turn;
  const { marketId, listedAt, recordedContract } = idea;
  const learned = 1 - Math.exp(-Math.max(0, at - listedAt) / LEARNING_MS);
  const weights = market.referenceTicks.map((ticks, contract) => {
    const common = Math.log(ticks);
    const own = OWN_WAY * normalOf(seed, Draw.outcome, marketId, contract);
    const signal = contract === recordedContract ? SIGNAL : 0;
    const opinion = OPINION * normalOf(seed, Draw.opinion, memberId, marketId, contract);
    return Math.exp(common + learned * (own + signal) + opinion);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
