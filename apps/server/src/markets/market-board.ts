import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatShares } from '@openfloor/money';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import type { MarketModel } from './market.model.js';
import { MarketStats } from './market-stats.js';
import { ticksText } from './price-text.js';
import { questionOf } from './question.js';
import { quoteFields } from './quote-fields.js';

/** Markets as the API tells them, from memory: committed view, idea rows and figures read ahead. */
@Injectable()
export class MarketBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly catalogue: IdeaCatalogue,
    private readonly stats: MarketStats,
  ) {}

  find(marketId: number): MarketModel | null {
    const market = this.exchange.view.market(marketId);
    return market === undefined ? null : this.of(market);
  }

  /** By an id of the API; undefined for whatever is not the id of a market. */
  view(globalId: string): MarketView | undefined {
    const marketId = decodeId('Market', globalId);
    return marketId === null ? undefined : this.exchange.view.market(marketId);
  }

  /** Property by property: hundreds are made for a list, and an object that starts with a spread is slow to make. */
  of(market: MarketView): MarketModel {
    const quote = quoteFields(market, this.stats);
    const closesAt = new Date(market.closesAt);
    const [payoutTicks] = market.payoutTicks;
    return {
      marketId: market.marketId,
      id: encodeId('Market', market.marketId),
      ideaId: quote.ideaId,
      question: questionOf(this.catalogue.find(market.ideaId)?.title, closesAt),
      state: quote.state,
      closesAt,
      price: quote.price,
      priceSource: quote.priceSource,
      bestBid: quote.bestBid,
      bestAsk: quote.bestAsk,
      lastTradePrice: quote.lastTradePrice,
      changeToday: quote.changeToday,
      sparkline: this.stats.sparkline(market),
      volume: formatShares(market.volume),
      tradeCount: market.tradeCount,
      payout: payoutTicks === undefined ? null : ticksText(payoutTicks),
    };
  }
}
