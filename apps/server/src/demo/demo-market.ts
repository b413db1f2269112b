import type { Claim } from '../database/entities/claim.js';
import type { Idea } from '../database/entities/idea.js';
import { Dice, unitOf } from './dice.js';
import { contractOfStatus, MILESTONE_SUBSIDY_MILLI, OUTCOME_REFERENCE, OUTCOMES } from './milestone.js';
import type { CrowdIdea } from './turn.js';

/** A market of the demo's past, with the terms on which it is listed. */
export interface DemoMarket extends CrowdIdea {
  readonly ideaId: number;
  readonly closesAt: number;
  readonly referenceTicks: readonly number[];
  readonly subsidyMilli: number;
  /** 0: continuous trading from the start. */
  readonly auctionEndsAt: number;
}

export interface DemoTimes {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Part of the ideas whose YES and NO have a house. */
const WITH_HOUSE = 0.06;
const HOUSE_MILLI = 500_000;
/** Part of the ideas of later than the first day that open by an auction. */
const WITH_AUCTION = 0.35;
/** When the auctions of the newest ideas end, in minutes after the past: some are to be seen, some to be waited for. */
const STILL_TO_COME = [8, 15, 30, 60, 120, 240, 480, 1440];
const Draw = { house: 1001, auction: 1002, milestone: 1003 } as const;

/** What the crowd has to know of an idea's own market, also of one that was proposed a moment ago. */
export function crowdIdea(idea: Idea): CrowdIdea {
  return {
    marketId: idea.marketId,
    listedAt: idea.proposedAt.getTime(),
    recordedOutcome: idea.recordedOutcome,
    discussionRounds: idea.discussionRounds ?? 0,
    contracts: 2,
    recordedContract: null,
  };
}

/** The same of a market that an officer listed; YES and NO where it names no outcomes. */
export function crowdClaim({ marketId, outcomes, createdAt }: Claim, idea: Idea): CrowdIdea {
  const contracts = Math.max(2, outcomes.length);
  // What the record says about the idea says nothing about any other claim.
  const isRecorded = idea.recordedOutcome !== null && outcomes.join() === OUTCOMES.join();
  const recordedContract = isRecorded ? contractOfStatus(idea.sourceStatus) : null;
  const claim = { marketId, listedAt: createdAt.getTime(), contracts, recordedContract };
  return { ...crowdIdea(idea), ...claim, recordedOutcome: null };
}

/** The markets of the demo's past, in the order of their listing. */
export function demoMarkets(
  ideas: readonly Idea[],
  claims: readonly Claim[],
  times: DemoTimes,
): DemoMarket[] {
  const byAge = [...ideas].sort((a, b) => a.proposedAt.getTime() - b.proposedAt.getTime() || a.id - b.id);
  const newest = byAge.slice(-STILL_TO_COME.length).map(({ id }) => id);
  const headlines = byAge.map((idea) => headline(idea, times, newest.indexOf(idea.id)));
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  const milestones = claims.flatMap((claim) => {
    const idea = byId.get(claim.ideaId);
    return idea === undefined ? [] : [milestone(claim, idea)];
  });
  return [...headlines, ...milestones].sort((a, b) => a.listedAt - b.listedAt || a.marketId - b.marketId);
}

function headline(idea: Idea, times: DemoTimes, newness: number): DemoMarket {
  const { id: ideaId, marketId, referenceTicks: yes } = idea;
  const known = crowdIdea(idea);
  const auctionEndsAt = auctionEnd(known, times, newness);
  const hasHouse = auctionEndsAt === 0 && unitOf(times.seed, Draw.house, marketId) < WITH_HOUSE;
  return {
    ...known,
    ideaId,
    closesAt: idea.closesAt.getTime(),
    referenceTicks: [yes, 1000 - yes],
    subsidyMilli: hasHouse ? HOUSE_MILLI : 0,
    auctionEndsAt,
  };
}

/** The newest ideas (0 is the oldest of them) are still in their auctions when people come. */
function auctionEnd({ marketId, listedAt }: CrowdIdea, times: DemoTimes, newness: number): number {
  const { seed, from, until } = times;
  if (newness >= 0) return until + (STILL_TO_COME[newness] ?? 0) * MINUTE;
  const dice = new Dice(seed, Draw.auction, marketId);
  if (listedAt < from + DAY || !dice.chance(WITH_AUCTION)) return 0;
  return listedAt + Math.floor((6 + 12 * dice.unit()) * HOUR);
}

function milestone(claim: Claim, idea: Idea): DemoMarket {
  const terms = {
    referenceTicks: OUTCOME_REFERENCE,
    subsidyMilli: MILESTONE_SUBSIDY_MILLI,
    auctionEndsAt: 0,
  };
  return { ...crowdClaim(claim, idea), ideaId: idea.id, closesAt: idea.closesAt.getTime(), ...terms };
}

/** Milestones: part of the ideas that nobody knows the end of, and of those whose end comes in the past. */
const [OF_OPEN, OF_ENDED] = [0.75, 0.18];

/** When the idea gets a market about how it ends, besides its own; null: it gets none. */
export function milestoneAt(idea: Idea, { seed, from, until }: DemoTimes): number | null {
  const dice = new Dice(seed, Draw.milestone, idea.marketId);
  const ends = idea.closesAt.getTime() <= until;
  if (!ends && idea.recordedOutcome !== null) return null;
  if (!dice.chance(ends ? OF_ENDED : OF_OPEN)) return null;
  const at = Math.floor(Math.max(from + DAY, idea.proposedAt.getTime()) + (2 + 30 * dice.unit()) * HOUR);
  return at < Math.min(until - 6 * HOUR, idea.closesAt.getTime() - 2 * DAY) ? at : null;
}
