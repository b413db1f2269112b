import { brokenLaws, type Command } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import {
  CROWD,
  DAY,
  FROM,
  IDEAS,
  idea,
  MARKETS,
  PLAN,
  played,
  stageOf,
} from '../../../../test/support/crowd-past.js';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import { logit, memberBelief, probability, quality } from './belief.js';
import { decide, followersOf, makersOf } from './crowd.js';
import { Dice } from './dice.js';
import { playHistory } from './history.js';
import { HistoryClock } from './history-clock.js';
import { castFor, drawByInterest, liveTurn } from './schedule.js';
import type { Turn } from './turn.js';

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
    const { view } = await played();
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

  it('goes on live for days, also in auctions, without being refused', async () => {
    let now = FROM;
    const exchange = new MemoryExchange({ wallMs: () => now });
    const casts = MARKETS.map((market) => castFor(CROWD, market));
    const early = { ...PLAN, until: FROM + 2 * DAY };
    await playHistory(stageOf(exchange, new HistoryClock(FROM)), early);
    for (now = early.until; now < early.until + 3 * DAY; now += 5 * 60_000) {
      await exchange.submit({ type: 'PassTime' });
      const dice = new Dice(7, now);
      for (let turn = 0; turn < 4; turn++) {
        const next = liveTurn(dice, drawByInterest(casts, now), now);
        const commands = next === null ? [] : decide(CROWD, exchange.view, next);
        for (const command of commands) await exchange.submit(command);
      }
    }
    expect(exchange.rejections).toEqual([]);
    expect(brokenLaws(exchange.core.state)).toEqual([]);
  });

  it('leaves closed markets alone', async () => {
    const exchange = await played();
    const close: Command = { type: 'CloseMarket', marketId: IDEAS[0]?.marketId as never };
    await exchange.submit(close);
    expect(turns(PLAN.until + DAY, 1).flatMap((turn) => decide(CROWD, exchange.view, turn))).toEqual([]);
  });
});

describe('the roles in a market', () => {
  it('are filled by different members: three makers, and followers who make none of it', () => {
    for (const each of IDEAS) {
      const makers = makersOf(CROWD, each);
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
  return IDEAS.slice(0, count).flatMap((each): Turn[] => [
    ...makersOf(CROWD, each).map((memberId) => ({
      idea: each,
      memberId,
      role: 'maker' as const,
      at,
    })),
    ...followersOf(CROWD, each).map((memberId) => ({ idea: each, memberId, role: 'taker' as const, at })),
  ]);
}
