import type { BookSide } from './book-side.js';
import type { RestingOrder } from './order.js';
import type { Quote, Quoter } from './quoter.js';
import { SideCursor } from './side-cursor.js';
import { impliedStep, quoteStep } from './step.js';
import type { Taker } from './taker.js';

/** Where an order may find what it wants. */
export interface Liquidity {
  /** The orders that it meets directly. */
  readonly direct: BookSide;
  /** Of every other contract the side that an implied match takes from; empty: no implied matching. */
  readonly legs: readonly BookSide[];
  readonly quoter: Quoter | null;
}

/**
 * Several sources of liquidity as one: the best price of all comes first, and at equal price direct orders come
 * before implied matches and these before the market maker. Prices are slots of the direct side.
 */
export class Sources {
  private readonly none: number;
  private readonly direct: SideCursor;
  private readonly legs: readonly SideCursor[];
  private readonly quoter: Quoter | null;

  constructor(private readonly liquidity: Liquidity) {
    this.none = liquidity.direct.none;
    this.direct = new SideCursor(liquidity.direct);
    this.legs = liquidity.legs.map((side) => new SideCursor(side));
    this.quoter = liquidity.quoter;
  }

  /** Beyond every limit when there is nothing. */
  get bestSlot(): number {
    return Math.min(this.direct.slot, this.impliedSlot(), this.quoteSlot());
  }

  /** Lets the order trade with the best source until it has enough, wants no more or meets its limit. */
  serve(taker: Taker): void {
    while (!taker.isDone) {
      const slot = this.bestSlot;
      if (!taker.accepts(slot)) return;
      if (this.direct.slot === slot) this.serveDirect(taker);
      else if (this.impliedSlot() === slot) this.serveImplied(taker, slot);
      else this.serveQuote(taker);
    }
  }

  private serveDirect(taker: Taker): void {
    const { direct } = this;
    if (direct.order !== null) direct.take(taker.meet(direct.order, direct.available));
  }

  private serveImplied(taker: Taker, slot: number): void {
    const { legs } = this;
    const priceTicks = this.liquidity.direct.slotOf(slot);
    const wanted = legs.reduce((least, { available }) => Math.min(least, available), taker.remaining);
    const quantity = taker.affordable(wanted, priceTicks);
    if (quantity > 0) {
      for (const leg of legs) {
        if (leg.order === null || !taker.avoids(leg.order)) continue;
        leg.take(taker.prevent(leg.order, leg.available));
        return;
      }
      taker.trade(impliedStep(inFront(legs), { priceTicks, quantity }));
      for (const leg of legs) leg.take(quantity);
    }
    taker.stopIfShort(quantity, wanted);
  }

  /** The market maker is exempt from self-trade prevention. */
  private serveQuote(taker: Taker): void {
    const quote = this.quote();
    if (this.quoter === null || quote === null) return;
    const { priceTicks } = quote;
    const wanted = Math.min(taker.remaining, quote.quantity);
    const quantity = taker.affordable(wanted, priceTicks);
    if (quantity > 0) {
      taker.trade(quoteStep({ priceTicks, quantity }));
      this.quoter.take(quantity);
    }
    taker.stopIfShort(quantity, wanted);
  }

  /** A complete set is worth `none` ticks: what the legs leave of that is the price. It may be out of 1..999. */
  private impliedSlot(): number {
    if (this.legs.length === 0) return this.none;
    let priceTicks = this.none;
    for (const { order } of this.legs) {
      if (order === null) return this.none;
      priceTicks -= order.priceTicks;
    }
    return this.liquidity.direct.slotOf(priceTicks);
  }

  private quoteSlot(): number {
    const quote = this.quote();
    return quote === null ? this.none : this.liquidity.direct.slotOf(quote.priceTicks);
  }

  private quote(): Quote | null {
    return this.quoter === null ? null : this.quoter.best();
  }
}

function inFront(legs: readonly SideCursor[]): RestingOrder[] {
  return legs.flatMap(({ order }) => order ?? []);
}
