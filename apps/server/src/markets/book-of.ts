import type { DepthLevel } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatShares } from '@openfloor/money';
import { encodeId } from '../graphql/global-id.js';
import type { BookLevelModel, BookModel } from './book.model.js';
import { ticksText } from './price-text.js';

/** The best levels of a market's book as it is committed now. */
export function bookOf({ epoch, view }: Exchange, marketId: number, levels: number): BookModel {
  const { bids, asks } = view.depth(marketId, levels);
  return {
    marketId: encodeId('Market', marketId),
    epoch,
    sequence: String(view.sequence),
    bids: bids.map(levelModel),
    asks: asks.map(levelModel),
  };
}

function levelModel({ priceTicks, quantity, orders }: DepthLevel): BookLevelModel {
  return { price: ticksText(priceTicks), quantity: formatShares(quantity), orders };
}
