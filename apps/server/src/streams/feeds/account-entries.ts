import { Injectable } from '@nestjs/common';
import { type MarketView, toBookTerms } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatShares, formatTokens } from '@openfloor/money';
import { InjectExchange } from '../../exchange/tokens.js';
import { encodeId } from '../../graphql/global-id.js';
import type { OwnFillModel } from '../../history/own-fill.model.js';
import { MarketBoard } from '../../markets/market-board.js';
import { sideName } from '../../markets/market-enums.js';
import { MarketWords } from '../../markets/market-words.js';
import { ticksText } from '../../markets/price-text.js';
import { OrderBoard } from '../../orders/order-board.js';
import type { AccountEntryModel } from '../models/my-account.model.js';
import type { AccountChange, OwnTrade } from '../news/account-change.js';

/** What happened to accounts as the API tells it to their member. */
@Injectable()
export class AccountEntries {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly orders: OrderBoard,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
  ) {}

  of(memberId: number, change: AccountChange): AccountEntryModel {
    return {
      sequence: String(change.sequence),
      at: new Date(change.at),
      orders: change.orders.map(({ order, endReason }) => ({ order: this.orders.of(order), endReason })),
      fills: change.trades.map((own) => this.fill(memberId, own, change)),
      positions: change.positions.map(({ marketId, contract, quantity }) => ({
        marketId: encodeId('Market', marketId),
        contract: this.words.contract(this.market(marketId), contract),
        quantity: formatShares(quantity),
      })),
      balance: { cash: formatTokens(change.cashMilli), held: formatTokens(change.heldMilli) },
    };
  }

  private fill(memberId: number, own: OwnTrade, { sequence, at, orders }: AccountChange): OwnFillModel {
    const { trade, orderId, took } = own;
    const { markets } = this;
    const order = orders.find((change) => change.order.orderId === orderId)?.order;
    const market = this.market(trade.marketId);
    const { contract, side, priceTicks } = inTermsOfTheOrder(market, own);
    return {
      own: { memberId, orderId, ...(order && { order }) },
      id: encodeId('OwnFill', trade.tradeId),
      tradeId: encodeId('Trade', trade.tradeId),
      orderId: encodeId('Order', orderId),
      get market() {
        return markets.of(market);
      },
      contract: this.words.contract(market, contract),
      side: sideName(side),
      price: ticksText(priceTicks),
      quantity: formatShares(trade.quantity),
      role: took ? 'TAKER' : 'MAKER',
      sequence: String(sequence),
      at: new Date(at),
    };
  }

  private market(marketId: number): MarketView {
    const market = this.exchange.view.market(marketId);
    invariant(market !== undefined, `somebody owns shares of market ${marketId}, which is nowhere`);
    return market;
  }
}

/** Of two outcomes the second has no book: its orders trade in the terms of the first. */
function inTermsOfTheOrder({ contracts }: MarketView, { trade, orderContract, took }: OwnTrade) {
  const bought = (trade.takerSide === 'buy') === took;
  const { contract, priceTicks } = trade;
  const side = bought ? ('buy' as const) : ('sell' as const);
  if (contracts !== 2) return { contract, side, priceTicks };
  const turned = toBookTerms(contracts, { contract: orderContract, side, priceTicks });
  return { ...turned, contract: orderContract };
}
