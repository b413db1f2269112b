import type { ExchangeEvent, Market, TradeExecuted } from '@openfloor/exchange';
import { sideAtRiskMilli } from '../../apps/server/src/estimates/side-at-risk.js';
import { afterTrades, type Holding, nothing } from '../../apps/server/src/portfolio/average-cost.js';
import type { Side } from './estimate-order.js';

/** What members own at which cost, by the server's own rules, from the events of the core. */
export class StakesAtRisk {
  private readonly holdings = new Map<string, Holding>();

  follow(events: readonly ExchangeEvent[]): void {
    for (const event of events) {
      if (event.type !== 'TradeExecuted') continue;
      this.take(event, event.takerId, event.takerSide === 'buy');
      this.take(event, event.makerId, event.takerSide === 'sell');
    }
  }

  /** What the member would lose if the other side came true. */
  of(market: Market, member: number, side: Side): number {
    const orders = [...(market.books[0]?.orders('buy') ?? []), ...(market.books[0]?.orders('sell') ?? [])]
      .filter((order) => order.owner === member)
      .map((order) => ({
        contract: 0,
        side: order.side,
        priceTicks: order.priceTicks,
        open: order.remaining,
      }));
    return sideAtRiskMilli(side, this.holdings.get(`${market.id} ${member}`) ?? nothing(2), orders);
  }

  private take(
    { marketId, contract, priceTicks, quantity }: TradeExecuted,
    member: number,
    bought: boolean,
  ): void {
    // The house is nobody.
    if (member === 0) return;
    const key = `${marketId} ${member}`;
    const before = this.holdings.get(key) ?? nothing(2);
    this.holdings.set(key, afterTrades(before, [{ contract, bought, priceTicks, quantity }]));
  }
}
