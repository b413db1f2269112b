import { invariant } from '@openfloor/kernel';
import type { RestingOrder, Side } from './order.js';
import { type Level, PriceLevel } from './price-level.js';
import { addSlot, createBitmap, deleteSlot, nextSlot, type SlotBitmap } from './slot-bitmap.js';

// An exchange has many books that are empty, or empty on one side: those share these and cost next to nothing.
const NO_LEVELS: (PriceLevel | undefined)[] = [];
const NO_SLOTS: SlotBitmap = new Int32Array(0);

/**
 * The bids or the asks of a book. Prices are counted as *slots* from the best possible one, so that for both
 * sides a smaller slot is a better price, and bids and asks share every line below. Slots go from 1 to
 * `maxPriceTicks`; `none` is one more.
 */
export class BookSide {
  readonly none: number;
  /** The slot of the best price, `none` when empty: being worse than any limit, it never crosses. */
  bestSlot: number;
  private levels = NO_LEVELS;
  private occupied = NO_SLOTS;

  constructor(
    private readonly side: Side,
    maxPriceTicks: number,
  ) {
    this.none = maxPriceTicks + 1;
    this.bestSlot = this.none;
  }

  /** From ticks to slot, and back: the mapping is its own inverse. */
  slotOf(priceTicks: number): number {
    return this.side === 'sell' ? priceTicks : this.none - priceTicks;
  }

  /** The level of an occupied slot. */
  levelAt(slot: number): PriceLevel {
    const level = this.levels[slot];
    invariant(level !== undefined, 'no level at this slot');
    return level;
  }

  /** The next worse occupied slot, or `none`. */
  after(slot: number): number {
    return nextSlot(this.occupied, slot, this.none);
  }

  /** Whether at least `quantity` shares rest at `limitSlot` or better, whoever owns them. */
  holds(quantity: number, limitSlot: number): boolean {
    let missing = quantity;
    for (let slot = this.bestSlot; slot <= limitSlot && missing > 0; slot = this.after(slot)) {
      missing -= this.levelAt(slot).quantity;
    }
    return missing <= 0;
  }

  /** Whether an order of this owner rests at `limitSlot` or better. Visits all orders until there. */
  holdsOf(owner: number, limitSlot: number): boolean {
    for (let slot = this.bestSlot; slot <= limitSlot; slot = this.after(slot)) {
      for (let order = this.levelAt(slot).head; order !== null; order = order.next) {
        if (order.owner === owner) return true;
      }
    }
    return false;
  }

  /** Puts the order last in the queue of its price. */
  append(order: RestingOrder): void {
    const slot = this.slotOf(order.priceTicks);
    const level = this.levels[slot] ?? this.openLevel(slot);
    if (level.orders === 0) {
      addSlot(this.occupied, slot);
      if (slot < this.bestSlot) this.bestSlot = slot;
    }
    level.append(order);
  }

  remove(order: RestingOrder): void {
    const slot = this.slotOf(order.priceTicks);
    const level = this.levelAt(slot);
    level.remove(order);
    if (level.orders > 0) return;
    deleteSlot(this.occupied, slot);
    if (slot === this.bestSlot) this.bestSlot = this.after(slot);
  }

  /** Cuts the order in its place; something of it is left. */
  cut(order: RestingOrder, by: number): void {
    order.remaining -= by;
    this.levelAt(this.slotOf(order.priceTicks)).quantity -= by;
  }

  /** The best `levels` levels, best first. */
  depth(levels: number): Level[] {
    const depth: Level[] = [];
    for (let slot = this.bestSlot; slot < this.none && depth.length < levels; slot = this.after(slot)) {
      const { priceTicks, quantity, orders } = this.levelAt(slot);
      depth.push({ priceTicks, quantity, orders });
    }
    return depth;
  }

  /** All orders in priority: best price first, then time. */
  *orders(): IterableIterator<RestingOrder> {
    for (let slot = this.bestSlot; slot < this.none; slot = this.after(slot)) {
      for (let order = this.levelAt(slot).head; order !== null; order = order.next) yield order;
    }
  }

  /** An emptied level is kept for the next order at its price: prices come back all the time. */
  private openLevel(slot: number): PriceLevel {
    if (this.levels === NO_LEVELS) {
      this.levels = new Array<PriceLevel | undefined>(this.none);
      this.occupied = createBitmap(this.none);
    }
    const level = new PriceLevel(this.slotOf(slot));
    this.levels[slot] = level;
    return level;
  }
}
