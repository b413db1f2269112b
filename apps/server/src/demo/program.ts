import { type Command, DEFAULT_POLICY } from '@openfloor/exchange';
import { ideaId, marketId, memberId, milli, ticks } from '@openfloor/kernel';
import type { Act, ProgramRows } from './act.js';
import { type DemoMarket, type DemoTimes, demoMarkets, isImported } from './demo-market.js';
import { endingsOf, stoppedMarkets } from './fates.js';
import { resolutionActs } from './resolution-acts.js';

export interface Program {
  readonly markets: readonly DemoMarket[];
  /** As they happen. */
  readonly acts: readonly Act[];
}

const HOUR = 3_600_000;
/** So short that a visitor sees a market being paid after having confirmed its resolution. */
const CHALLENGE_MS = 5 * 60_000;

/** Everything that happens in the demo's past but for what the crowd decides. The same rows give the same program. */
export function programOf(rows: ProgramRows, times: DemoTimes): Program {
  const markets = demoMarkets(rows.ideas, rows.claims, times, rows.teams);
  // Ideas of our own are judged by juries of the present, not by the past's officers.
  const imported = new Set(rows.ideas.filter(isImported).map(({ id }) => id));
  const recorded = markets.filter((market) => imported.has(market.ideaId));
  const drafts = lastMilestones(markets, times);
  const acts = [
    policyAct(times.until),
    ...markets.flatMap((market) => listingActs(market, !drafts.includes(market.marketId))),
    ...stopActs(recorded, times, rows.officers),
    ...resolutionActs(recorded, endingsOf(recorded, times), rows),
  ];
  const past = acts.filter(({ at }) => at <= times.until).sort((one, other) => one.at - other.at);
  return { markets, acts: past };
}

/** Of the last moment, and before everything else of it. */
function policyAct(at: number): Act {
  const policy = { ...DEFAULT_POLICY, challengeMs: CHALLENGE_MS };
  return { at, key: 'demo:policy', command: () => ({ type: 'SetTradingPolicy', policy }) };
}

export function listingActs(market: DemoMarket, opens = true): Act[] {
  const { listedAt: at, contracts, closesAt, referenceTicks, subsidyMilli, auctionEndsAt } = market;
  const id = marketId(market.marketId);
  const list: Command = {
    type: 'ListMarket',
    marketId: id,
    ideaId: ideaId(market.ideaId),
    contracts,
    closesAt,
    referenceTicks: referenceTicks.map(ticks),
    subsidyMilli: milli(subsidyMilli),
    insiders: (market.insiders ?? []).map(memberId),
  };
  const open: Command = { type: 'OpenMarket', marketId: id, auctionEndsAt };
  const listing = { at, key: `demo:list:${id}`, command: () => list };
  return opens ? [listing, { at, key: `demo:open:${id}`, command: () => open }] : [listing];
}

/** Of the milestones those that were listed last, two at most, are left for an officer to open. */
function lastMilestones(markets: readonly DemoMarket[], { until }: DemoTimes): number[] {
  const milestones = markets.filter(({ contracts, closesAt }) => contracts > 2 && closesAt > until);
  const drafts = Math.min(2, Math.floor(milestones.length / 4));
  return milestones.slice(milestones.length - drafts).map((market) => market.marketId);
}

function stopActs(
  markets: readonly DemoMarket[],
  times: DemoTimes,
  [officer]: readonly [number, number],
): Act[] {
  const { flagged, halted } = stoppedMarkets(markets, times);
  return [
    ...flagged.map((id, place): Act => {
      const text = 'Two people read the criteria differently. Trading waits until that is settled.';
      return {
        at: times.until - (7 + 4 * place) * HOUR,
        key: `demo:flag:${id}`,
        command: () => ({ type: 'FlagMarket', marketId: marketId(id) }),
        words: { marketId: id, memberId: officer, kind: 'FLAG', text, url: null },
      };
    }),
    ...halted.map(
      (id): Act => ({
        at: times.until - 5 * HOUR,
        key: `demo:halt:${id}`,
        command: () => ({ type: 'HaltMarket', marketId: marketId(id), reason: 'OFFICER' }),
      }),
    ),
  ];
}
