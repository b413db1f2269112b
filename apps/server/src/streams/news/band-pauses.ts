import type { ExchangeView } from '@openfloor/exchange';
import type { CommittedBatch } from '@openfloor/journal';
import { decodeId } from '../../graphql/global-id.js';

/** Markets whose state has last changed because their price moved too fast, or because the pause for it is over. */
export class BandPauses {
  private readonly markets = new Set<number>();

  constructor(view: ExchangeView) {
    for (const { marketId, reason } of view.markets())
      if (reason === 'PRICE_BAND') this.markets.add(marketId);
  }

  /** By an id of the API. */
  isOf(globalId: string): boolean {
    const marketId = decodeId('Market', globalId);
    return marketId !== null && this.markets.has(marketId);
  }

  take({ commands }: CommittedBatch): void {
    for (const { events } of commands) {
      for (const event of events) {
        if (event.type !== 'MarketStateChanged') continue;
        if (event.reason === 'PRICE_BAND') this.markets.add(event.marketId);
        else if (event.reason !== 'RESUMED') this.markets.delete(event.marketId);
      }
    }
  }
}
