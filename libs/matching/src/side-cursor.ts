import type { BookSide } from './book-side.js';
import type { RestingOrder } from './order.js';

/**
 * A plan's way through a side that it only reads: the order in front and what this plan has not yet taken from
 * it. Several steps of a plan may take from the same order, and together never more than it has.
 */
export class SideCursor {
  /** The slot of the order in front; `side.none` when the side is used up. */
  slot: number;
  /** Null when the side is used up. */
  order: RestingOrder | null = null;
  available = 0;

  constructor(private readonly side: BookSide) {
    this.slot = side.bestSlot;
    this.enter();
  }

  take(quantity: number): void {
    this.available -= quantity;
    if (this.available > 0 || this.order === null) return;
    this.order = this.order.next;
    if (this.order !== null) {
      this.available = this.order.remaining;
      return;
    }
    this.slot = this.side.after(this.slot);
    this.enter();
  }

  private enter(): void {
    if (this.slot === this.side.none) return;
    this.order = this.side.levelAt(this.slot).head;
    this.available = this.order?.remaining ?? 0;
  }
}
