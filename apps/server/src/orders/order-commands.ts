import { Injectable } from '@nestjs/common';
import type { PlaceOrder } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { Parsed } from '@openfloor/money';
import type { AnswerCode } from '../answers/sentences.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import type { PreviewOrderInput } from './order.inputs.js';
import { orderCommand } from './order-terms.js';

/** Reads orders as clients write them: markets by their ids, contracts by their names. */
@Injectable()
export class OrderCommands {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  of(member: number, input: PreviewOrderInput): Parsed<PlaceOrder, AnswerCode> {
    return orderCommand(member, input, (marketId) => {
      const market = this.exchange.view.market(marketId);
      return market === undefined ? null : this.words.contractsOf(market);
    });
  }
}
