import { Injectable } from '@nestjs/common';
import type { OrderPreview } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatAveragePrice, formatShares, formatTokens } from '@openfloor/money';
import { rejection } from '../answers/sentences.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { ContractModel } from '../markets/contract.model.js';
import { MarketWords } from '../markets/market-words.js';
import { halfTicksText } from '../markets/price-text.js';
import { dropReason, fillModels } from './fill-models.js';
import type { PreviewOrderInput } from './order.inputs.js';
import { OrderCommands } from './order-commands.js';
import type { OrderRejectedModel } from './order-results.model.js';
import type { OrderPreviewModel } from './preview.model.js';

/** Tells what an order would do, by the same plan that placing it follows. */
@Injectable()
export class PreviewOrder {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OrderCommands,
    private readonly words: MarketWords,
  ) {}

  async preview(member: number, input: PreviewOrderInput): Promise<OrderPreviewModel | OrderRejectedModel> {
    const command = this.commands.of(member, input);
    if (!command.ok) return rejection(command.code);
    const preview = await this.exchange.preview(command.value);
    const market = this.exchange.view.market(command.value.marketId);
    if (preview.type === 'Rejected') return rejection(preview.code);
    return market === undefined
      ? rejection('UNKNOWN_MARKET')
      : previewModel(preview, this.words.contractsOf(market));
  }
}

function previewModel(preview: OrderPreview, contracts: readonly ContractModel[]): OrderPreviewModel {
  const { filled, notionalMilli, profitMilli } = preview;
  return {
    filled: formatShares(filled),
    resting: formatShares(preview.resting),
    dropped: formatShares(preview.dropped),
    dropReason: dropReason(preview.cause),
    fills: fillModels(preview.fills),
    averagePrice: filled === 0 ? null : formatAveragePrice(notionalMilli, filled),
    cost: formatTokens(preview.costMilli),
    hold: formatTokens(preview.holdMilli),
    newPrice: halfTicksText(preview.priceHalfTicks),
    payoffs: contracts.map((contract) => ({
      contract,
      profit: formatTokens(profitMilli[contract.index] ?? 0),
    })),
  };
}
