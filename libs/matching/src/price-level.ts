import type { RestingOrder } from './order.js';

/** A price level as others see it: price in ticks, shares resting there, number of orders. */
export interface Level {
  readonly priceTicks: number;
  readonly quantity: number;
  readonly orders: number;
}

/**
 * The queue of one price: an intrusive doubly linked list, first come first. `quantity` and `orders` are kept
 * beside it, so that depth never walks a queue.
 */
export class PriceLevel implements Level {
  quantity = 0;
  orders = 0;
  head: RestingOrder | null = null;
  private tail: RestingOrder | null = null;

  constructor(readonly priceTicks: number) {}

  append(order: RestingOrder): void {
    order.previous = this.tail;
    order.next = null;
    if (this.tail === null) this.head = order;
    else this.tail.next = order;
    this.tail = order;
    this.quantity += order.remaining;
    this.orders += 1;
  }

  /** Takes the order out of the queue, together with what remains of it. */
  remove(order: RestingOrder): void {
    const { previous, next } = order;
    if (previous === null) this.head = next;
    else previous.next = next;
    if (next === null) this.tail = previous;
    else next.previous = previous;
    // A plan may still hold the order; it must not keep its old neighbours alive.
    order.previous = null;
    order.next = null;
    this.quantity -= order.remaining;
    this.orders -= 1;
  }
}
