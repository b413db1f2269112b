import { brokenLaws, type MarketView, YES } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import {
  CROWD,
  FROM,
  idea,
  MARKETS,
  MILESTONES,
  PLAN,
  played,
  stageOf,
} from '../../../../test/support/crowd-past.js';
import { MemoryExchange } from '../../../../test/support/memory-exchange.js';
import type { DemoMarket } from './demo-market.js';
import { playHistory } from './history.js';
import { HistoryClock } from './history-clock.js';

/** For tests that only look. */
let past: Promise<MemoryExchange> | undefined;
function thePast(): Promise<MemoryExchange> {
  past ??= played();
  return past;
}

const markets = (exchange: MemoryExchange) =>
  [...exchange.view.markets()].filter(({ contracts }) => contracts === 2);
const yesTicks = ({ priceHalfTicks }: MarketView) => (priceHalfTicks[YES] ?? 0) / 2;

describe("the crowd's past", () => {
  it('is the same commands for the same seed, and others for another', async () => {
    const [first, second] = [await thePast(), await played()];
    const other = await played({ ...PLAN, crowd: { ...CROWD, seed: 12 } });
    expect(second.submitted).toEqual(first.submitted);
    expect(other.submitted).not.toEqual(first.submitted);
  });

  it('keeps the laws, is refused nothing, and hardly ever moves a price so fast that trading pauses', async () => {
    const clock = new HistoryClock(FROM);
    const exchange = new MemoryExchange(clock);
    let pauses = 0;
    exchange.onCommitted(({ commands }) => {
      const events = commands.flatMap((command) => command.events);
      pauses += events.filter((event) => 'reason' in event && event.reason === 'PRICE_BAND').length;
    });
    await playHistory(stageOf(exchange, clock), PLAN);
    expect(brokenLaws(exchange.core.state)).toEqual([]);
    expect(exchange.rejections).toEqual([]);
    expect(pauses).toBeLessThan(4);
  });

  it('fills opening auctions with sealed orders that trade when they are held', async () => {
    const exchange = await thePast();
    const held = markets(exchange).flatMap(({ auction }) => auction ?? []);
    expect(held).toHaveLength(10);
    expect(held.filter(({ quantity }) => quantity > 0).length).toBeGreaterThan(5);
  });

  it('moves the prices of many outcomes away from where the house began', async () => {
    const exchange = await thePast();
    for (const { marketId } of MILESTONES) {
      const { tradeCount = 0, priceHalfTicks = [] } = exchange.view.market(marketId) ?? {};
      expect(tradeCount).toBeGreaterThan(20);
      expect(Math.max(...priceHalfTicks)).toBeGreaterThan(2 * 200);
    }
  });

  it('leaves every market with a two-sided book, a sensible spread and a price of its own', async () => {
    const exchange = await thePast();
    for (const { marketId, quotes, house } of markets(exchange)) {
      const [quote] = quotes;
      const { bids, asks } = exchange.view.depth(marketId, YES, 20);
      expect(Math.min(bids.length, asks.length)).toBeGreaterThanOrEqual(2);
      if (house === null) expect(Math.max(bids.length, asks.length)).toBeLessThanOrEqual(6);
      expect((quote?.bestAskTicks ?? 0) - (quote?.bestBidTicks ?? 1000)).toBeLessThanOrEqual(100);
    }
    expect(new Set(markets(exchange).map(yesTicks)).size).toBeGreaterThan(12);
  });

  it('prices what was done above what was not', async () => {
    const exchange = await thePast();
    const mean = (outcome: DemoMarket['recordedOutcome']): number => {
      const of = markets(exchange).filter((market) => idea(market.marketId).recordedOutcome === outcome);
      return of.reduce((sum, market) => sum + yesTicks(market), 0) / of.length;
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
    const drive = stageOf(exchange, clock);
    await expect(playHistory(drive, PLAN)).rejects.toThrow('STOPPED');
    exchange.refuseAfter(Number.POSITIVE_INFINITY, 'STOPPED');
    await playHistory(drive, PLAN);
    expect([...exchange.view.markets()]).toHaveLength(MARKETS.length);
    expect(exchange.view.at).toBeGreaterThan(PLAN.until - 3_600_000);
    expect(brokenLaws(exchange.core.state)).toEqual([]);
  });
});
