import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketBoard } from '../markets/market-board.js';
import { fillModels } from '../orders/fill-models.js';
import { OrderBoard } from '../orders/order-board.js';
import { OrderReader } from '../orders/order-reader.js';
import { Balances } from '../portfolio/balances.js';
import type { Carried } from './carry-out-wishes.js';
import type { EstimateTakenModel, EstimateWithdrawnModel } from './estimate-results.model.js';
import { estimateRefusal } from './estimate-sentences.js';
import { OwnEstimates } from './own-estimates.js';

type Done = Extract<Carried, { ok: true }>;

/** What became of estimates, as the API tells it. */
@Injectable()
export class EstimateAnswers {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly own: OwnEstimates,
    private readonly reader: OrderReader,
    private readonly orders: OrderBoard,
    private readonly markets: MarketBoard,
    private readonly balances: Balances,
  ) {}

  async taken(carried: Carried): Promise<EstimateTakenModel | CommandRejectedModel> {
    if (!carried.ok) return this.refused(carried.code);
    const { memberId, estimateId } = carried.wish;
    const estimate = await this.own.find(memberId, estimateId ?? '0');
    invariant(estimate !== null, `estimate ${estimateId} was taken and is nowhere`);
    const { placed } = carried;
    const order = placed === null ? null : await this.reader.find({ memberId, orderId: placed.orderId });
    return {
      estimate,
      order: order === null ? null : this.orders.of(order),
      fills: fillModels(placed?.fills ?? []),
      cost: formatTokens(placed?.costMilli ?? 0),
      ...this.after(carried),
    };
  }

  withdrawn(carried: Carried): EstimateWithdrawnModel | CommandRejectedModel {
    return carried.ok ? this.after(carried) : this.refused(carried.code);
  }

  private after({ wish: { memberId, marketId } }: Done): EstimateWithdrawnModel {
    const market = this.markets.find(marketId);
    invariant(market !== null, `market ${marketId} has an estimate and is nowhere`);
    return { market, balance: this.balances.of(memberId) };
  }

  private refused(code: Extract<Carried, { ok: false }>['code']): CommandRejectedModel {
    return estimateRefusal(code, this.exchange.view.tradingPolicy);
  }
}
