import type { DemoMarket } from '../../apps/server/src/demo/demo-market.js';
import { type HistoryPlan, playHistory, type Stage } from '../../apps/server/src/demo/history.js';
import { HistoryClock } from '../../apps/server/src/demo/history-clock.js';
import { OUTCOME_REFERENCE } from '../../apps/server/src/demo/milestone.js';
import { listingActs } from '../../apps/server/src/demo/program.js';
import { MemoryExchange } from './memory-exchange.js';

export const DAY = 24 * 3_600_000;
export const FROM = Date.UTC(2026, 9, 20);
const MEMBERS = Array.from({ length: 40 }, (_, place) => ({ id: place + 1, trading: place !== 8 }));
export const CROWD = { seed: 11, memberIds: MEMBERS.map(({ id }) => id).filter((id) => id > 9) };

/** The first ten open by an auction of a day, the next ten have a house. */
export function idea(marketId: number): DemoMarket {
  const listedAt = FROM + marketId * 3_600_000;
  return {
    marketId,
    ideaId: marketId,
    listedAt,
    closesAt: FROM + 300 * DAY,
    contracts: 2,
    referenceTicks: [500, 500],
    subsidyMilli: marketId > 10 && marketId <= 20 ? 100_000 : 0,
    auctionEndsAt: marketId <= 10 ? listedAt + DAY : 0,
    recordedOutcome: ([null, 'YES', 'NO'] as const)[marketId % 3] ?? null,
    recordedContract: null,
    discussionRounds: marketId % 5,
  };
}

export const IDEAS = Array.from({ length: 24 }, (_, place) => idea(place + 1));
export const MILESTONES = [25, 26].map((marketId) => ({
  ...idea(marketId),
  contracts: OUTCOME_REFERENCE.length,
  referenceTicks: OUTCOME_REFERENCE,
  subsidyMilli: 200_000,
  recordedContract: 1,
}));
export const MARKETS: readonly DemoMarket[] = [...IDEAS, ...MILESTONES];

export const PLAN: HistoryPlan = {
  crowd: CROWD,
  members: MEMBERS,
  markets: MARKETS,
  acts: MARKETS.flatMap((market) => listingActs(market)),
  from: FROM,
  until: FROM + 8 * DAY,
};

/** A past of eight days. */
export async function played(plan = PLAN): Promise<MemoryExchange> {
  const clock = new HistoryClock(plan.from);
  const exchange = new MemoryExchange(clock);
  await playHistory(stageOf(exchange, clock), plan);
  return exchange;
}

export const stageOf = (exchange: MemoryExchange, clock: HistoryClock): Stage => ({
  exchange,
  clock,
  progress: () => undefined,
  evidenceOf: () => 0,
  taken: async () => undefined,
});
