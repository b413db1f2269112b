import type { DemoMarket, DemoTimes } from './demo-market.js';
import { Dice, unitOf } from './dice.js';

const HOUR = 3_600_000;
/** Who proposes and who confirms takes so many hours at most. */
const SLOWEST = 14;
/** What closed within so many hours of the present waits for a second officer: people are to have something to do. */
const UNCONFIRMED = 30 * HOUR;
/** Resolutions that are confirmed at the very end, to be paid while people look around. */
const PAID_SOON = 2;
const Draw = { fate: 1101, doubt: 1102 } as const;

/** How a market ends in the demo's past. Milliseconds since 1970; what comes after the past does not happen. */
export interface Ending {
  readonly proposedAt: number;
  /** Infinity: nobody has. */
  readonly confirmedAt: number;
  /** 0: nobody objects. */
  readonly challengedAt: number;
  /** When drawn members decided on the challenge; Infinity: they have not yet. */
  readonly decidedAt: number;
  /** They found that the objection is right: what was proposed first is wrong. */
  readonly isUpheld: boolean;
  /** After a challenge that was upheld; Infinity: nobody has yet. */
  readonly proposedAgainAt: number;
  /** When it was flagged, for a market that is void in the end; 0 otherwise. */
  readonly flaggedAt: number;
}

/** The markets that end in the past, by idea: an idea's markets end together. */
export function endingsOf(markets: readonly DemoMarket[], times: DemoTimes): Map<number, Ending> {
  const ended = markets
    .filter(({ contracts, closesAt }) => contracts === 2 && closesAt <= times.until)
    .sort((a, b) => a.closesAt - b.closesAt || a.marketId - b.marketId);
  const usual = confirmSome(
    ended.map((market) => usualEnding(market, times)),
    times,
  );
  const special = specialPlaces(usual, times);
  return new Map(
    ended.map((market, place) => [market.ideaId, changed(market, usual[place] as Ending, special[place])]),
  );
}

/** Those that wait longest are confirmed at the last moment. */
function confirmSome(endings: readonly Ending[], { until }: DemoTimes): Ending[] {
  const waiting = endings.filter(({ proposedAt, confirmedAt }) => proposedAt <= until && confirmedAt > until);
  const soon = new Set(waiting.slice(0, Math.min(PAID_SOON, Math.ceil(waiting.length / 4))));
  return endings.map((ending) => (soon.has(ending) ? { ...ending, confirmedAt: until } : ending));
}

type Special = 'void' | 'challenged' | 'challenge dismissed' | 'overturned' | undefined;

/** One void early on, a challenge that was dismissed, one that was upheld, and one that is not decided. */
function specialPlaces(endings: readonly Ending[], { until }: DemoTimes): Special[] {
  const places: Special[] = endings.map(() => undefined);
  places[Math.floor(0.2 * endings.length)] = 'void';
  places[Math.floor(0.35 * endings.length)] = 'challenge dismissed';
  places[Math.floor(0.5 * endings.length)] = 'overturned';
  const open = endings.findLastIndex(({ confirmedAt }) => confirmedAt < until - 16 * HOUR);
  if (open >= 0) places[open] ??= 'challenged';
  return places;
}

function usualEnding({ marketId, closesAt }: DemoMarket, { seed, until }: DemoTimes): Ending {
  const dice = new Dice(seed, Draw.fate, marketId);
  const proposedAt = closesAt + Math.floor((1 + SLOWEST * dice.unit()) * HOUR);
  const confirmedAt =
    closesAt > until - UNCONFIRMED
      ? Number.POSITIVE_INFINITY
      : proposedAt + Math.floor((1 + SLOWEST * dice.unit()) * HOUR);
  const never = Number.POSITIVE_INFINITY;
  const undisputed = { challengedAt: 0, decidedAt: never, isUpheld: false, proposedAgainAt: never };
  return { proposedAt, confirmedAt, ...undisputed, flaggedAt: 0 };
}

function changed({ closesAt }: DemoMarket, ending: Ending, special: Special): Ending {
  const challengedAt = ending.confirmedAt + 9 * HOUR;
  if (special === 'void') return { ...ending, flaggedAt: closesAt - 20 * HOUR };
  if (special === 'challenged') return { ...ending, challengedAt };
  if (special === undefined) return ending;
  const decidedAt = challengedAt + 7 * HOUR;
  const decided = { ...ending, challengedAt, decidedAt };
  return special === 'overturned'
    ? { ...decided, isUpheld: true, proposedAgainAt: decidedAt + 4 * HOUR }
    : decided;
}

/** Markets that do not trade at the moment though they are not closed: two in doubt, one halted by an officer. */
export function stoppedMarkets(
  markets: readonly DemoMarket[],
  { seed, from, until }: DemoTimes,
): { flagged: number[]; halted: number[] } {
  const trading = markets
    .filter(({ contracts, closesAt, auctionEndsAt, listedAt }) => {
      const isOpen = closesAt > until && auctionEndsAt < until && listedAt < from + (until - from) / 2;
      return contracts === 2 && isOpen;
    })
    .map(({ marketId }) => marketId)
    .sort((a, b) => unitOf(seed, Draw.doubt, a) - unitOf(seed, Draw.doubt, b) || a - b);
  return { flagged: trading.slice(0, 2), halted: trading.slice(2, 3) };
}
