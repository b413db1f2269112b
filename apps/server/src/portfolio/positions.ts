import { Injectable } from '@nestjs/common';
import { type MarketView, NO, YES } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatAveragePrice, formatShares, formatTokens } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { MarketBoard } from '../markets/market-board.js';
import { contractName } from '../markets/market-enums.js';
import { type Holding, NOTHING } from './average-cost.js';
import { Holdings } from './holdings.js';
import type { PositionModel } from './position.model.js';
import { valueMilli } from './valuation.js';

/** A member's positions: shares from the committed view, what they cost from the trades up to there. */
@Injectable()
export class Positions {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly holdings: Holdings,
    private readonly ideas: IdeaBoard,
    private readonly markets: MarketBoard,
  ) {}

  async of(memberId: number): Promise<PositionModel[]> {
    const { view } = this.exchange;
    const { sequence } = view;
    const owned = view.positionsOf(memberId).flatMap(({ marketId, shares }) => {
      const market = view.market(marketId);
      const contract = (shares[YES] ?? 0) > 0 ? YES : NO;
      return market === undefined ? [] : [{ market, contract, quantity: shares[contract] ?? 0 }];
    });
    const marketIds = owned.map(({ market }) => market.marketId);
    const holdings = await this.holdings.of(memberId, { marketIds, sequence });
    return owned.map((position) => this.model(position, holdings.get(position.market.marketId) ?? NOTHING));
  }

  private model(
    { market, contract, quantity }: { market: MarketView; contract: number; quantity: number },
    { costMilli }: Holding,
  ): PositionModel {
    const value = valueMilli(market, { contract, quantity });
    return {
      idea: this.ideas.ofMarket(market),
      market: this.markets.of(market),
      contract: contractName(contract),
      quantity: formatShares(quantity),
      averageCost: formatAveragePrice(costMilli, quantity),
      value: formatTokens(value),
      profit: formatTokens(value - costMilli),
    };
  }
}
