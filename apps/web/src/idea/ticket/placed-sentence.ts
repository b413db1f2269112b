import { type Contract, formatPoints } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';

interface Placed {
  order: { contract: Contract; side: 'BUY' | 'SELL'; price: string | null; open: string; quantity: string };
  fills: readonly { price: string; quantity: string }[];
}

/** What an order did, told after it was placed. */
export function placedSentence({ order, fills }: Placed): string {
  const { contract, side, price, open, quantity } = order;
  const traded = fills.reduce((sum, fill) => sum + toShares(fill.quantity), 0n);
  const lapsed = toShares(quantity) - traded - toShares(open);
  const parts: string[] = [];
  if (traded > 0n) parts.push(`${side === 'BUY' ? 'Bought' : 'Sold'} ${formatShares(traded)} ${contract}.`);
  if (open !== '0')
    parts.push(`${formatShares(open)} ${contract} in the book${price ? ` at ${formatPoints(price)}` : ''}.`);
  if (lapsed > 0n)
    parts.push(traded > 0n ? `${formatShares(lapsed)} lapsed.` : 'Nothing traded; the order lapsed.');
  return parts.join(' ');
}
