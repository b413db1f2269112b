import { Injectable } from '@nestjs/common';
import type { OrderView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatShares, formatTokens } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { MarketBoard } from '../markets/market-board.js';
import { sideName } from '../markets/market-enums.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksTextOrNull } from '../markets/price-text.js';
import type { OrderModel } from './order.model.js';
import type { OrderState } from './order-enums.js';

/** Orders as the API tells them to their member. */
@Injectable()
export class OrderBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaBoard,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
  ) {}

  /** Newest first. */
  openOrdersOf(memberId: number): OrderModel[] {
    return this.exchange.view.openOrdersOf(memberId).map((order) => this.of(order));
  }

  /** Idea and market are made when they are asked for: most answers to orders go without. */
  of(order: OrderView): OrderModel {
    const { ideas, markets } = this;
    const market = this.exchange.view.market(order.marketId);
    invariant(market !== undefined, `order ${order.orderId} is in no known market`);
    return {
      id: encodeId('Order', order.orderId),
      marketId: order.marketId,
      get idea() {
        return ideas.ofMarket(market);
      },
      get market() {
        return markets.of(market);
      },
      contract: this.words.contract(market, order.contract),
      side: sideName(order.side),
      type: order.orderType === 'limit' ? 'LIMIT' : 'MARKET',
      timeInForce: order.timeInForce,
      postOnly: order.postOnly,
      reduceOnly: order.reduceOnly,
      selfTradeMode: order.selfTradeMode,
      expiresAt: order.expiresAt === 0 ? null : new Date(order.expiresAt),
      budget: order.budgetMilli === 0 ? null : formatTokens(order.budgetMilli),
      price: ticksTextOrNull(order.priceTicks),
      quantity: formatShares(order.quantity),
      filled: formatShares(order.filled),
      open: formatShares(order.open),
      state: order.state.toUpperCase() as OrderState,
      placedAt: new Date(order.placedAt),
    };
  }
}
