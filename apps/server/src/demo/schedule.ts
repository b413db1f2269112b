import { type Crowd, followersOf, interestIn, MAKERS_PER_MARKET, makersOf } from './crowd.js';
import { Dice } from './dice.js';
import type { CrowdIdea, Turn } from './turn.js';

/** Who follows and makes what, worked out once: the drawing is too slow to do again for every turn. */
export interface Cast {
  readonly idea: CrowdIdea;
  readonly makers: readonly number[];
  readonly followers: readonly number[];
  readonly interest: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A new idea draws so many times the attention for about a day, */
const CURIOSITY = 8;
/** and for some minutes so much that whoever proposed it sees the crowd come. */
const EXCITEMENT = 120;
const Draw = { takers: 401 } as const;

export function castFor(crowd: Crowd, idea: CrowdIdea): Cast {
  return {
    idea,
    makers: makersOf(crowd, idea),
    followers: followersOf(crowd, idea),
    interest: interestIn(crowd, idea),
  };
}

/** The takers' turns of one wave: markets drawn by interest, members from their followers. Pure. */
export function takerTurns(
  seed: number,
  casts: readonly Cast[],
  wave: { at: number; count: number },
): Turn[] {
  const dice = new Dice(seed, Draw.takers, wave.at);
  const draw = drawByInterest(casts, wave.at);
  const turns: Turn[] = [];
  for (let i = 0; i < wave.count; i++) {
    const cast = draw(dice.unit());
    const memberId = cast?.followers[dice.below(cast.followers.length)];
    if (cast !== undefined && memberId !== undefined)
      turns.push({ idea: cast.idea, memberId, role: 'taker', at: wave.at });
  }
  return turns;
}

/** The turn of one of a market's makers. */
export function makerTurn(cast: Cast, slot: number, at: number): Turn | null {
  const memberId = cast.makers[slot % MAKERS_PER_MARKET];
  return memberId === undefined ? null : { idea: cast.idea, memberId, role: 'maker', at };
}

/** Somebody's turn in live trading: as often a maker's as a taker's. */
export function liveTurn(dice: Dice, draw: (drawn: number) => Cast | undefined, at: number): Turn | null {
  const cast = draw(dice.unit());
  if (cast === undefined) return null;
  if (dice.chance(0.5)) return makerTurn(cast, dice.below(MAKERS_PER_MARKET), at);
  const memberId = cast.followers[dice.below(cast.followers.length)];
  return memberId === undefined ? null : { idea: cast.idea, memberId, role: 'taker', at };
}

/** Maps a draw in [0, 1) to a market, in proportion to the interest at that time. */
export function drawByInterest(casts: readonly Cast[], at: number): (drawn: number) => Cast | undefined {
  let sum = 0;
  const upTo = casts.map(({ idea, interest }) => {
    const age = Math.max(0, at - idea.listedAt);
    sum += interest * (1 + CURIOSITY * Math.exp(-age / DAY) + EXCITEMENT * Math.exp(-age / (10 * MINUTE)));
    return sum;
  });
  return (drawn) => casts[firstAbove(upTo, drawn * sum)];
}

function firstAbove(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
