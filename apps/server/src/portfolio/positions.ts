import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatAveragePrice, formatShares, formatTokens } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { MarketBoard } from '../markets/market-board.js';
import { MarketWords } from '../markets/market-words.js';
import { Holdings } from './holdings.js';
import type { PositionModel } from './position.model.js';
import { valueMilli } from './valuation.js';

interface Owned {
  readonly market: MarketView;
  readonly contract: number;
  readonly quantity: number;
}

/** A member's positions: shares from the committed view, what they cost from the trades up to there. */
@Injectable()
export class Positions {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly holdings: Holdings,
    private readonly ideas: IdeaBoard,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
  ) {}

  async of(memberId: number): Promise<PositionModel[]> {
    const { sequence } = this.exchange.view;
    const owned = this.ownedBy(memberId);
    const markets = new Map(owned.map(({ market }) => [market.marketId, market.contracts]));
    const holdings = await this.holdings.of(memberId, { markets, sequence });
    return owned.map((position) => {
      const holding = holdings.get(position.market.marketId);
      return this.model(position, holding?.costMilli[position.contract] ?? 0);
    });
  }

  private ownedBy(memberId: number): Owned[] {
    const { view } = this.exchange;
    return view.positionsOf(memberId).flatMap(({ marketId, shares }) => {
      const market = view.market(marketId);
      if (market === undefined) return [];
      return shares.flatMap((quantity, contract) => (quantity > 0 ? [{ market, contract, quantity }] : []));
    });
  }

  private model({ market, contract, quantity }: Owned, costMilli: number): PositionModel {
    const value = valueMilli(market, { contract, quantity });
    return {
      idea: this.ideas.ofMarket(market),
      market: this.markets.of(market),
      contract: this.words.contract(market, contract),
      quantity: formatShares(quantity),
      averageCost: formatAveragePrice(costMilli, quantity),
      value: formatTokens(value),
      profit: formatTokens(value - costMilli),
    };
  }
}
