import { t } from '@lingui/core/macro';
import { toShares } from '../format/shares';
import { type Placed, placedSentence } from '../idea/ticket/placed-sentence';

interface Amended extends Placed {
  keptPlace: boolean;
}

/** What an amendment did, told after it was made. */
export function amendedSentence(
  { order, fills, cost, dropReason, keptPlace }: Amended,
  asked: string,
): string {
  if (fills.length === 0 && !dropReason)
    return keptPlace
      ? t`Changed; it keeps its place in the queue.`
      : t`Changed; it is last in the queue at its price.`;
  const traded = fills.reduce((sum, { quantity }) => sum + toShares(quantity), 0n);
  // What had traded before is no part of it, and what has traded since is no longer open.
  const quantity = dropReason ? asked : String(traded + toShares(order.open));
  return `${t`Changed.`} ${placedSentence({ order: { ...order, quantity }, fills, cost, dropReason })}`;
}
