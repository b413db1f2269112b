import type { AnsweredFill, DropCause } from '@openfloor/exchange';
import { formatShares } from '@openfloor/money';
import { ticksText } from '../markets/price-text.js';
import type { DropReason } from './order-enums.js';
import type { FillModel } from './order-results.model.js';

export function fillModels(fills: readonly AnsweredFill[]): FillModel[] {
  return fills.map(({ priceTicks, quantity }) => ({
    price: ticksText(priceTicks),
    quantity: formatShares(quantity),
  }));
}

export const dropReason = (cause: DropCause): DropReason | null => (cause === 'NONE' ? null : cause);
