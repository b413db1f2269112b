import type { Claim } from '../database/entities/claim.js';
import type { Idea, RecordedOutcome } from '../database/entities/idea.js';
import { UNLISTED_STAGES } from '../idea-life/stage-moves.js';
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
const OWN_ROUNDS = 8;
/** Part of the ideas of later than the first day that open by an auction. */
const WITH_AUCTION = 0.35;
/** When the auctions of the newest ideas end, in minutes after the past: some are to be seen, some to be waited for. */
const STILL_TO_COME = [8, 15, 30, 60, 120, 240, 480, 1440];
const Draw = { house: 1001, auction: 1002, milestone: 1003 } as const;

/** Members who joined an idea's team, by idea. */
export type Teams = ReadonlyMap<number, readonly number[]>;

/** What the crowd has to know of an idea's own market, also of one that opened a moment ago. */
export function crowdIdea(idea: Idea, teams: Teams = new Map()): CrowdIdea {
  const team = teams.get(idea.id) ?? [];
  const { proposerId, opensAt, proposedAt } = idea;
  return {
    marketId: idea.marketId,
    listedAt: (opensAt ?? proposedAt).getTime(),
    recordedOutcome: idea.recordedOutcome ?? answeredOutcome(idea),
    // An idea of our own is talked about as one of some rounds.
    discussionRounds: idea.discussionRounds ?? (isImported(idea) ? 0 : OWN_ROUNDS),
    contracts: 2,
    recordedContract: null,
    insiders: insidersOf(proposerId ?? null, team),
  };
}

/** What came from elsewhere has a number there. */
export const isImported = ({ sourceNumber }: Idea): boolean => sourceNumber !== null;

/** Drafts, what waits for its opening, and what ended before have no market. */
export const hasMarket = ({ stage }: Idea): boolean => !UNLISTED_STAGES.includes(stage);

const insidersOf = (proposerId: number | null, team: readonly number[]): number[] =>
  [...new Set(proposerId === null ? team : [...team, proposerId])].sort((a, b) => a - b);

/** An answer is as good a signal as a record. */
function answeredOutcome({ stage }: Idea): RecordedOutcome | null {
  if (stage === 'ADOPTED' || stage === 'SHIPPED') return 'YES';
  return stage === 'DECLINED' ? 'NO' : null;
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
  teams: Teams = new Map(),
): DemoMarket[] {
  const byAge = ideas
    .filter(hasMarket)
    .sort((a, b) => a.proposedAt.getTime() - b.proposedAt.getTime() || a.id - b.id);
  const newest = byAge
    .filter(isImported)
    .slice(-STILL_TO_COME.length)
    .map(({ id }) => id);
  const headlines = byAge.map((idea) => headline(idea, { times, newness: newest.indexOf(idea.id), teams }));
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  const milestones = claims.flatMap((claim) => {
    const idea = byId.get(claim.ideaId);
    return idea === undefined ? [] : [milestone(claim, idea)];
  });
  return [...headlines, ...milestones].sort((a, b) => a.listedAt - b.listedAt || a.marketId - b.marketId);
}

interface Among {
  readonly times: DemoTimes;
  /** 0 for the oldest of the newest; -1 for all others. */
  readonly newness: number;
  readonly teams: Teams;
}

function headline(idea: Idea, { times, newness, teams }: Among): DemoMarket {
  const { id: ideaId, marketId, referenceTicks: yes } = idea;
  const known = crowdIdea(idea, teams);
  const auctionEndsAt = idea.auctionEndsAt?.getTime() ?? auctionEnd(known, times, newness);
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
