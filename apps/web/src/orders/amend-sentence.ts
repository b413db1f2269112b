import { t } from '@lingui/core/macro';
import { toPriceUnits } from '../format/price';
import { toShares } from '../format/shares';

interface Amended {
  side: 'BUY' | 'SELL';
  /** As it is. */
  price: string;
  open: string;
}

interface Asked {
  price: string;
  quantity: string;
}

/** The best price that the order could meet, of its own contract. */
type Opposite = string | null;

/** What a change of an order does, before it is made. */
export function amendSentence(order: Amended, asked: Asked, opposite: Opposite): string {
  const dearer = toPriceUnits(asked.price) - toPriceUnits(order.price);
  const more = toShares(asked.quantity) - toShares(order.open);
  if (dearer === 0n && more === 0n) return t`Nothing changes.`;
  if (dearer === 0n && more < 0n) return t`It keeps its place in the queue.`;
  if (crosses(order.side, asked.price, opposite)) return t`At this price it trades at once.`;
  return t`It goes to the end of the queue at its price.`;
}

function crosses(side: 'BUY' | 'SELL', price: string, opposite: Opposite): boolean {
  if (opposite === null) return false;
  const distance = toPriceUnits(price) - toPriceUnits(opposite);
  return side === 'BUY' ? distance >= 0n : distance <= 0n;
}
