import { Injectable } from '@nestjs/common';
import type { TradeExecuted } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { sideName } from './market-enums.js';
import { MarketWords } from './market-words.js';
import { ticksText } from './price-text.js';
import type { TradeModel } from './trade.model.js';

/** A trade without those who traded. */
export interface PublicTrade
  extends Pick<TradeExecuted, 'tradeId' | 'marketId' | 'contract' | 'priceTicks' | 'quantity' | 'takerSide'> {
  /** Of the command that it was an effect of. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Trades as the API tells them to everybody. */
@Injectable()
export class TradeBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  of(trade: PublicTrade): TradeModel {
    const { marketId, contract, priceTicks, quantity, takerSide, sequence, at } = trade;
    const market = this.exchange.view.market(marketId);
    invariant(market !== undefined, `market ${marketId} has trades and is nowhere`);
    return {
      id: encodeId('Trade', trade.tradeId),
      marketId: encodeId('Market', marketId),
      contract: this.words.contract(market, contract),
      price: ticksText(priceTicks),
      quantity: formatShares(quantity),
      takerSide: sideName(takerSide),
      sequence: String(sequence),
      executedAt: new Date(at),
    };
  }
}
