import type { Order } from './me-query';

/** The open orders after a message of the stream: newest first, without those that are done. */
export function mergeOrders(orders: readonly Order[], changed: readonly Order[]): Order[] {
  const latest = new Map(changed.map((order) => [order.id, order]));
  const known = new Set(orders.map((order) => order.id));
  const kept = orders.map((order) => latest.get(order.id) ?? order);
  const added = [...latest.values()].filter((order) => !known.has(order.id)).reverse();
  return [...added, ...kept].filter((order) => order.state === 'OPEN');
}
