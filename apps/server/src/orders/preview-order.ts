import { Injectable } from '@nestjs/common';
import type { OrderPreview } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatAveragePrice, formatShares, formatTokens } from '@openfloor/money';
import { rejection } from '../answers/sentences.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import type { ContractModel } from '../markets/contract.model.js';
import { MarketWords } from '../markets/market-words.js';
import { halfTicksText } from '../markets/price-text.js';
import { RestrictedTrading } from '../restrictions/restricted-trading.js';
import { dropReason, fillModels } from './fill-models.js';
import type { PreviewOrderInput } from './order.inputs.js';
import { OrderCommands } from './order-commands.js';
import { orderRefusal } from './order-refusal.js';
import type { OrderRejectedModel } from './order-results.model.js';
import type { OrderPreviewModel } from './preview.model.js';

/** Tells what an order would do, by the same plan that placing it follows. */
@Injectable()
export class PreviewOrder {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OrderCommands,
    private readonly words: MarketWords,
    private readonly restricted: RestrictedTrading,
    private readonly exposures: Exposures,
  ) {}

  async preview(member: number, input: PreviewOrderInput): Promise<OrderPreviewModel | OrderRejectedModel> {
    const command = this.commands.of(member, input);
    if (!command.ok) return rejection(command.code);
    if (this.restricted.isRestricted(member, command.value.marketId)) return rejection('RESTRICTED');
    // What it would cost tells the price, and so does why it would be refused.
    const { marketId, memberId } = command.value;
    if (this.exposures.isHiddenFrom({ memberId }, marketId)) return rejection('PRICE_HIDDEN');
    this.exposures.note(memberId, [marketId]);
    const preview = await this.exchange.preview(command.value);
    const market = this.exchange.view.market(command.value.marketId);
    if (preview.type === 'Rejected') return orderRefusal(preview.code, this.exchange.view.tradingPolicy);
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
