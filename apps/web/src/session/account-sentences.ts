import { t } from '@lingui/core/macro';
import { formatShares } from '../format/shares';
import { isToldHere } from './told-here';

interface Fill {
  role: 'MAKER' | 'TAKER';
  sequence: string;
  at: string;
  side: 'BUY' | 'SELL';
  quantity: string;
  contract: { name: string };
  order: { id: string; placedAt: string; idea: { title: string } };
}

interface Change {
  endReason: string | null;
  order: Pick<Fill, 'side' | 'quantity' | 'contract'> & { filled: string; idea: { title: string } };
}

/** Of an order that waited. Whoever comes later in an auction counts as the taker, and waited all the same. */
const isNews = (fill: Fill): boolean =>
  fill.role === 'MAKER' || (fill.at !== fill.order.placedAt && !isToldHere(fill));

/** A sentence for each resting order that traded, for example: "Bought 40 YES of “Typed arguments”." */
export function fillSentences(fills: readonly Fill[]): string[] {
  const resting = new Map<string, { fill: Fill; quantity: bigint }>();
  for (const fill of fills) {
    if (!isNews(fill)) continue;
    const key = `${fill.order.id} ${fill.contract.name}`;
    const quantity = (resting.get(key)?.quantity ?? 0n) + BigInt(fill.quantity);
    resting.set(key, { fill, quantity });
  }
  return [...resting.values()].map(({ fill, quantity }) => {
    const [shares, contract, title] = [formatShares(quantity), fill.contract.name, fill.order.idea.title];
    return fill.side === 'BUY'
      ? t`Bought ${shares} ${contract} of “${title}”.`
      : t`Sold ${shares} ${contract} of “${title}”.`;
  });
}

/** A sentence for each order whose date has come, with what was left of it. */
export function expirySentences(changes: readonly Change[]): string[] {
  return changes.flatMap(({ order, endReason }) => {
    if (endReason !== 'EXPIRED') return [];
    const shares = formatShares(BigInt(order.quantity) - BigInt(order.filled));
    const [contract, title] = [order.contract.name, order.idea.title];
    return [
      order.side === 'BUY'
        ? t`Your order to buy ${shares} ${contract} of “${title}” has expired.`
        : t`Your order to sell ${shares} ${contract} of “${title}” has expired.`,
    ];
  });
}
