import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { formatTokens } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import type { BalanceModel } from './balance.model.js';
import { valueMilli } from './valuation.js';

/** What members have, from the committed view. */
@Injectable()
export class Balances {
  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  of(memberId: number): BalanceModel {
    const { cashMilli, heldMilli } = this.exchange.view.balance(memberId);
    const inPositionsMilli = this.inPositionsMilli(memberId);
    return {
      cash: formatTokens(cashMilli),
      held: formatTokens(heldMilli),
      inPositions: formatTokens(inPositionsMilli),
      total: formatTokens(cashMilli + heldMilli + inPositionsMilli),
    };
  }

  private inPositionsMilli(memberId: number): number {
    const { view } = this.exchange;
    let sum = 0;
    for (const { marketId, shares } of view.positionsOf(memberId)) {
      const market = view.market(marketId);
      if (market === undefined) continue;
      shares.forEach((quantity, contract) => {
        sum += valueMilli(market, { contract, quantity });
      });
    }
    return sum;
  }
}
