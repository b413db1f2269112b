import { Injectable } from '@nestjs/common';
import { NO, type OrderPreview, YES } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatAveragePrice, formatShares, formatTokens } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { halfTicksText } from '../markets/price-text.js';
import type { PreviewOrderInput } from './order.inputs.js';
import type { OrderRejectedModel } from './order-results.model.js';
import { orderCommand } from './order-terms.js';
import type { OrderPreviewModel } from './preview.model.js';
import { rejection } from './submit-keyed.js';

/** Tells what an order would do, by the same plan that placing it follows. */
@Injectable()
export class PreviewOrder {
  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  async preview(member: number, input: PreviewOrderInput): Promise<OrderPreviewModel | OrderRejectedModel> {
    const command = orderCommand(member, input);
    if (!command.ok) return rejection(command.code);
    const preview = await this.exchange.preview(command.value);
    return preview.type === 'Rejected' ? rejection(preview.code) : previewModel(preview);
  }
}

function previewModel(preview: OrderPreview): OrderPreviewModel {
  const { filled, notionalMilli, profitMilli } = preview;
  return {
    filled: formatShares(filled),
    resting: formatShares(preview.resting),
    dropped: formatShares(preview.dropped),
    averagePrice: filled === 0 ? null : formatAveragePrice(notionalMilli, filled),
    cost: formatTokens(preview.costMilli),
    hold: formatTokens(preview.holdMilli),
    newPrice: halfTicksText(preview.priceHalfTicks),
    profitIfYes: formatTokens(profitMilli[YES] ?? 0),
    profitIfNo: formatTokens(profitMilli[NO] ?? 0),
  };
}
