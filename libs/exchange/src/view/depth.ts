import { invariant, MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { Side } from '@openfloor/matching';

export interface DepthLevel {
  readonly priceTicks: number;
  readonly quantity: number;
  /** Members' orders; 0 where only the house quotes. */
  readonly orders: number;
}

/** Both sides of a contract, best first. */
export interface DepthView {
  readonly bids: readonly DepthLevel[];
  readonly asks: readonly DepthLevel[];
}

export const NO_DEPTH: DepthView = { bids: [], asks: [] };

interface Level {
  quantity: number;
  orders: number;
}

/** What rests in one book, by price, in the book's terms. */
export class Depth {
  private readonly levels = { buy: new Map<number, Level>(), sell: new Map<number, Level>() };

  /** Adds shares (negative takes away) and orders (1, 0 or -1) at a price. */
  change(side: Side, priceTicks: number, by: { quantity: number; orders: number }): void {
    const levels = this.levels[side];
    let level = levels.get(priceTicks);
    if (level === undefined) {
      level = { quantity: 0, orders: 0 };
      levels.set(priceTicks, level);
    }
    level.quantity += by.quantity;
    level.orders += by.orders;
    if (level.quantity < 0 || level.orders < 0)
      invariant(false, `more leaves the book at ${priceTicks} than is there`);
    if (level.orders === 0) levels.delete(priceTicks);
  }

  /** Best first. */
  best(side: Side, count: number): DepthLevel[] {
    const levels = [...this.levels[side]].map(([priceTicks, level]) => ({ priceTicks, ...level }));
    return inOrder(levels, side).slice(0, count);
  }
}

/** Levels of one side from two sources as one, best first. */
export function mergedLevels(
  side: Side,
  count: number,
  ...sources: readonly (readonly DepthLevel[])[]
): DepthLevel[] {
  const merged = new Map<number, DepthLevel>();
  for (const { priceTicks, quantity, orders } of sources.flat()) {
    const other = merged.get(priceTicks);
    const sum = { quantity: quantity + (other?.quantity ?? 0), orders: orders + (other?.orders ?? 0) };
    merged.set(priceTicks, { priceTicks, ...sum });
  }
  return inOrder([...merged.values()], side).slice(0, count);
}

/** The same book as the other contract of two sees it. */
export function mirroredDepth({ bids, asks }: DepthView): DepthView {
  const mirror = (level: DepthLevel): DepthLevel => ({
    ...level,
    priceTicks: MILLI_PER_TOKEN - level.priceTicks,
  });
  return { bids: asks.map(mirror), asks: bids.map(mirror) };
}

function inOrder(levels: DepthLevel[], side: Side): DepthLevel[] {
  return levels.sort((a, b) => (side === 'buy' ? b.priceTicks - a.priceTicks : a.priceTicks - b.priceTicks));
}
