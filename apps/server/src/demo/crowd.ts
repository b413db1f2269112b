import type { Command } from '@openfloor/exchange';
import { bidInAuction } from './auction-bid.js';
import { Dice, normalOf, unitOf } from './dice.js';
import { quote } from './maker.js';
import { takeOutcome } from './outcome-taker.js';
import { take } from './taker.js';
import type { CrowdIdea, Floor, Turn } from './turn.js';

/** The simulated members. Everything they do follows from the seed, the time and what they see. */
export interface Crowd {
  readonly seed: number;
  readonly memberIds: readonly number[];
}

export const MAKERS_PER_MARKET = 3;
const FEWEST_FOLLOWERS = 8;
const MOST_FOLLOWERS = 40;
/** A market of many outcomes has no makers of its own, and as many more questions. */
const MANY_OUTCOMES = 4;
/** Draws of different things must not share their numbers. */
const Draw = { maker: 101, follower: 102, interest: 103, turn: 104 } as const;

/** What the member does in this turn: often nothing. Pure. */
export function decide(crowd: Crowd, floor: Floor, turn: Turn): Command[] {
  const market = floor.market(turn.idea.marketId);
  if (market === undefined || floor.halted) return [];
  if (market.state !== 'open' && market.state !== 'auction') return [];
  const { seed } = crowd;
  const dice = new Dice(seed, Draw.turn, turn.memberId, turn.idea.marketId, turn.at);
  const taker = { seed, floor, market, turn, dice };
  if (market.contracts > 2) return takeOutcome(taker);
  if (turn.role === 'maker') return quote({ seed, floor, market, turn });
  return market.state === 'auction' ? bidInAuction(taker) : take(taker);
}

/** The members who quote a market; where there are many outcomes the house does. */
export function makersOf({ seed, memberIds }: Crowd, idea: CrowdIdea): number[] {
  const { marketId, contracts } = idea;
  if (contracts > 2) return [];
  return membersDrawn(outsiders(memberIds, idea), MAKERS_PER_MARKET, (slot) =>
    unitOf(seed, Draw.maker, marketId, slot),
  );
}

/** The members who follow a market and trade in it: the more interest, the more of them. */
export function followersOf(crowd: Crowd, idea: CrowdIdea): number[] {
  const { seed, memberIds } = crowd;
  const makers = makersOf(crowd, idea);
  const others = outsiders(memberIds, idea).filter((memberId) => !makers.includes(memberId));
  const count = Math.min(MOST_FOLLOWERS, FEWEST_FOLLOWERS + Math.round(5 * interestIn(crowd, idea)));
  return membersDrawn(others, count, (slot) => unitOf(seed, Draw.follower, idea.marketId, slot));
}

/** How much attention an idea gets against others: about 1, a few get ten times that. */
export function interestIn({ seed }: Crowd, idea: CrowdIdea): number {
  const { marketId, discussionRounds, contracts } = idea;
  const interest =
    0.4 + (0.1 + 0.3 * discussionRounds) * Math.exp(0.7 * normalOf(seed, Draw.interest, marketId));
  return contracts > 2 ? MANY_OUTCOMES * interest : interest;
}

/** The exchange keeps insiders to so few shares that they leave it to others. */
const outsiders = (memberIds: readonly number[], { insiders = [] }: CrowdIdea): readonly number[] =>
  insiders.length === 0 ? memberIds : memberIds.filter((memberId) => !insiders.includes(memberId));

/** Distinct members, all of them when there are not more than `count`. */
function membersDrawn(
  memberIds: readonly number[],
  count: number,
  drawn: (slot: number) => number,
): number[] {
  const left = [...memberIds];
  const members: number[] = [];
  for (let slot = 0; slot < count && left.length > 0; slot++) {
    members.push(...left.splice(Math.floor(drawn(slot) * left.length), 1));
  }
  return members;
}
