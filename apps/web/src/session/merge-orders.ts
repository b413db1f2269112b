import { formatShares } from '../format/shares';
import type { Order } from './me-query';

/** The open orders after a message of the stream: newest first, without those that are done. */
export function mergeOrders(orders: readonly Order[], changed: readonly Order[]): Order[] {
  const latest = new Map(changed.map((order) => [order.id, order]));
  const known = new Set(orders.map((order) => order.id));
  const kept = orders.map((order) => latest.get(order.id) ?? order);
  const added = [...latest.values()].filter((order) => !known.has(order.id)).reverse();
  return [...added, ...kept].filter((order) => order.state === 'OPEN');
}

/** A sentence for each resting order that traded, for example: "Bought 40 YES of Typed arguments." */
export function fillSentences(orders: readonly Order[], changed: readonly Order[]): string[] {
  const before = new Map(orders.map((order) => [order.id, order]));
  return changed.flatMap((order) => {
    const known = before.get(order.id);
    const traded = known ? BigInt(order.filled) - BigInt(known.filled) : 0n;
    if (traded <= 0n) return [];
    const verb = order.side === 'BUY' ? 'Bought' : 'Sold';
    return [`${verb} ${traded} ${order.contract.name} of “${order.idea.title}”.`];
  });
}

/** A sentence for each order that was good till a date which has come. */
export function expirySentences(
  orders: readonly Order[],
  changed: readonly Order[],
  now = new Date(),
): string[] {
  const before = new Map(orders.map((order) => [order.id, order]));
  return changed.flatMap((order) => {
    const known = before.get(order.id);
    if (!known || order.state !== 'CANCELLED' || !isDue(order, now)) return [];
    const verb = order.side === 'BUY' ? 'buy' : 'sell';
    const shares = formatShares(known.open);
    return [`Your order to ${verb} ${shares} ${order.contract.name} of “${order.idea.title}” has expired.`];
  });
}

/** The reader's clock may be a little behind the exchange's. */
const leewayMs = 5_000;

const isDue = ({ expiresAt }: Order, now: Date): boolean =>
  expiresAt !== null && new Date(expiresAt).getTime() <= now.getTime() + leewayMs;
