import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { stateName } from '../markets/market-state.js';
import { MarketStats } from '../markets/market-stats.js';
import { quoteFields } from '../markets/quote-fields.js';
import type { ContractPriceModel, MarketPriceModel } from './models/prices.model.js';

/** Markets as the stream of prices tells them. */
@Injectable()
export class MarketPrices {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly stats: MarketStats,
  ) {}

  /** null for a market that is not listed. */
  of(marketId: number): MarketPriceModel | null {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return null;
    return {
      marketId: encodeId('Market', marketId),
      ideaId: encodeId('Idea', market.ideaId),
      state: stateName(market.state),
      ...quoteFields(market, 0, this.stats),
      contracts: market.contracts === 2 ? null : this.contracts(market),
    };
  }

  private contracts(market: MarketView): ContractPriceModel[] {
    return market.quotes.map((_, index) => ({ index, ...quoteFields(market, index, this.stats) }));
  }
}
