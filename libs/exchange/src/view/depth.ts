import { invariant } from '@openfloor/kernel';
import type { Side } from '@openfloor/matching';

export interface DepthLevel {
  readonly priceTicks: number;
  readonly quantity: number;
  readonly orders: number;
}

interface Level {
  quantity: number;
  orders: number;
}

/** What rests in one book, by price, in the book's terms. */
export class Depth {
  private readonly levels = { buy: new Map<number, Level>(), sell: new Map<number, Level>() };

  /** Adds shares (negative takes away) and orders (1, 0 or -1) at a price. */
  change(side: Side, priceTicks: number, by: { quantity: number; orders: number }): void {
    const level = this.levels[side].get(priceTicks) ?? { quantity: 0, orders: 0 };
    level.quantity += by.quantity;
    level.orders += by.orders;
    invariant(
      level.quantity >= 0 && level.orders >= 0,
      `more leaves the book at ${priceTicks} than is there`,
    );
    if (level.orders === 0) this.levels[side].delete(priceTicks);
    else this.levels[side].set(priceTicks, level);
  }

  /** Best first. */
  best(side: Side, count: number): DepthLevel[] {
    const levels = [...this.levels[side]].map(([priceTicks, level]) => ({ priceTicks, ...level }));
    levels.sort((a, b) => (side === 'buy' ? b.priceTicks - a.priceTicks : a.priceTicks - b.priceTicks));
    return levels.slice(0, count);
  }
}
