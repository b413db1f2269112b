import { describe, expect, it } from '@jest/globals';
import { brokenLaws, type Command } from '@openfloor/exchange';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { logit, memberBelief, probability, quality } from './belief.js';
import { decide, followersOf, makersOf } from './crowd.js';
import { type DemoIdea, type HistoryPlan, playHistory } from './history.js';
import { HistoryClock } from './history-clock.js';
import type { Turn } from './turn.js';

const DAY = 24 * 3_600_000;
const FROM = Date.UTC(2026, 9, 20);
const MEMBERS = Array.from({ length: 40 }, (_, place) => ({ id: place + 1, trading: place !== 8 }));
const CROWD = { seed: 11, memberIds: MEMBERS.map(({ id }) => id).filter((id) => id > 9) };

function idea(marketId: number): DemoIdea {
  return {
    marketId,
    ideaId: marketId,
    listedAt: FROM + marketId * 3_600_000,
    closesAt: FROM + 300 * DAY,
    referenceTicks: 500,
    recordedOutcome: ([null, 'YES', 'NO'] as const)[marketId % 3] ?? null,
    discussionRounds: marketId % 5,
  };
}

const PLAN: HistoryPlan = {
  crowd: CROWD,
  members: MEMBERS,
  ideas: Array.from({ length: 24 }, (_, place) => idea(place + 1)),
  from: FROM,
  until: FROM + 8 * DAY,
};

async function played(plan = PLAN): Promise<MemoryExchange> {
  const clock = new HistoryClock(plan.from);
  const exchange = new MemoryExchange(clock);
  await playHistory({ exchange, clock, progress: () => undefined }, plan);
  return exchange;
}

/** For tests that only look. */
let past: Promise<MemoryExchange> | undefined;
function thePast(): Promise<MemoryExchange> {
  past ??= played();
  return past;
}

const markets = (exchange: MemoryExchange) => [...exchange.view.markets()];

describe("the crowd's past", () => {
  it('is the same commands for the same seed, and others for another', async () => {
    const [first, second] = [await thePast(), await played()];
    const other = await played({ ...PLAN, crowd: { ...CROWD, seed: 12 } });
    expect(second.submitted).toEqual(first.submitted);
    expect(other.submitted).not.toEqual(first.submitted);
  });

  it('keeps the laws and is refused nothing', async () => {
    const exchange = await thePast();
    expect(brokenLaws(exchange.core.state)).toEqual([]);
    expect(exchange.rejections).toEqual([]);
  });

  it('leaves every market with a two-sided book, a sensible spread and a price of its own', async () => {
    const exchange = await thePast();
    for (const { marketId, quote } of markets(exchange)) {
      const { bids, asks } = exchange.view.depth(marketId, 20);
      expect(Math.min(bids.length, asks.length)).toBeGreaterThanOrEqual(2);
      expect(Math.max(bids.length, asks.length)).toBeLessThanOrEqual(6);
      expect(quote.bestAskTicks - quote.bestBidTicks).toBeLessThanOrEqual(100);
    }
    expect(new Set(markets(exchange).map(({ priceHalfTicks }) => priceHalfTicks)).size).toBeGreaterThan(12);
  });

  it('prices what was done above what was not', async () => {
    const exchange = await thePast();
    const mean = (outcome: DemoIdea['recordedOutcome']): number => {
      const of = markets(exchange).filter((market) => idea(market.marketId).recordedOutcome === outcome);
      return of.reduce((sum, { priceHalfTicks }) => sum + priceHalfTicks / 2, 0) / of.length;
    };
    expect(mean('YES')).toBeGreaterThan(mean('NO') + 100);
  });

  it('does not touch the seats of people, and leaves the crowd tokens to go on with', async () => {
    const { view } = await thePast();
    for (let seat = 1; seat <= 8; seat++)
      expect(view.balance(seat)).toEqual({ cashMilli: 2_000_000, heldMilli: 0 });
    const poorest = Math.min(...CROWD.memberIds.map((memberId) => view.balance(memberId).cashMilli));
    expect(poorest).toBeGreaterThan(200_000);
  });

  it('goes on after an interruption at any command', async () => {
    const clock = new HistoryClock(FROM);
    const exchange = new MemoryExchange(clock);
    exchange.refuseAfter(1500, 'STOPPED');
    const drive = { exchange, clock, progress: () => undefined };
    await expect(playHistory(drive, PLAN)).rejects.toThrow('STOPPED');
    exchange.refuseAfter(Number.POSITIVE_INFINITY, 'STOPPED');
    await playHistory(drive, PLAN);
    expect(markets(exchange)).toHaveLength(PLAN.ideas.length);
    expect(exchange.view.at).toBeGreaterThan(PLAN.until - 3_600_000);
    expect(brokenLaws(exchange.core.state)).toEqual([]);
  });
});

describe('a member of the crowd', () => {
  it('decides the same for the same look, without a clock or other chance', async () => {
    const { view } = await played();
    for (const turn of turns(PLAN.until + DAY))
      expect(decide(CROWD, view, turn)).toEqual(decide(CROWD, view, turn));
  });

  it('never quotes a bid at or above an own ask', async () => {
    const exchange = await played();
    for (const turn of turns(PLAN.until + 3 * DAY).filter(({ role }) => role === 'maker')) {
      for (const command of decide(CROWD, exchange.view, turn)) await exchange.submit(command);
      const own = exchange.view
        .openOrdersOf(turn.memberId)
        .filter(({ marketId }) => marketId === turn.idea.marketId);
      const price = (side: string) =>
        own.filter((order) => order.side === side).map(({ priceTicks }) => priceTicks);
      expect(Math.max(0, ...price('buy'))).toBeLessThan(Math.min(1000, ...price('sell')));
      expect(own.length).toBeLessThanOrEqual(4);
    }
    expect(exchange.rejections).toEqual([]);
  });

  it('as a taker risks a small part of the cash', async () => {
    const { view } = await thePast();
    const orders = turns(PLAN.until + DAY)
      .filter(({ role }) => role === 'taker')
      .flatMap((turn) => decide(CROWD, view, turn));
    expect(orders.length).toBeGreaterThan(10);
    for (const order of orders) {
      if (order.type !== 'PlaceOrder' || order.side === 'sell') continue;
      expect(order.priceTicks * order.quantity).toBeLessThan(0.1 * view.balance(order.memberId).cashMilli);
      expect(order.timeInForce).toBe('IOC');
    }
  });

  it('leaves closed markets alone', async () => {
    const exchange = await played();
    const close: Command = { type: 'CloseMarket', marketId: markets(exchange)[0]?.marketId as never };
    await exchange.submit(close);
    expect(turns(PLAN.until + DAY, 1).flatMap((turn) => decide(CROWD, exchange.view, turn))).toEqual([]);
  });
});

describe('the roles in a market', () => {
  it('are filled by different members: three makers, and followers who make none of it', () => {
    for (const each of PLAN.ideas) {
      const makers = makersOf(CROWD, each.marketId);
      const followers = followersOf(CROWD, each);
      expect(new Set([...makers, ...followers]).size).toBe(makers.length + followers.length);
      expect(makers).toHaveLength(3);
    }
  });
});

describe('a belief', () => {
  it('drifts slowly and never runs away', () => {
    for (let day = 0; day < 400; day++) {
      const at = FROM + day * DAY;
      const now = memberBelief(5, 7, idea(3), at);
      expect(Math.abs(now - memberBelief(5, 7, idea(3), at + 60_000))).toBeLessThan(0.05);
      expect(Math.abs(now)).toBeLessThan(6);
    }
  });

  it('leans to what is recorded, with many exceptions', () => {
    const draws = Array.from({ length: 3000 }, (_, place) => quality(5, idea(place + 1)));
    const yes = draws.filter((_, place) => idea(place + 1).recordedOutcome === 'YES');
    const share = yes.filter((drawn) => drawn > 0).length / yes.length;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.9);
    expect(probability(logit(0.3))).toBeCloseTo(0.3);
  });
});

/** Every maker and follower of some markets looks once. */
function turns(at: number, count = 12): Turn[] {
  return PLAN.ideas.slice(0, count).flatMap((each): Turn[] => [
    ...makersOf(CROWD, each.marketId).map((memberId) => ({
      idea: each,
      memberId,
      role: 'maker' as const,
      at,
    })),
    ...followersOf(CROWD, each).map((memberId) => ({ idea: each, memberId, role: 'taker' as const, at })),
  ]);
}
