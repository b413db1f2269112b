import type { BookSide } from './book-side.js';
import type { IncomingOrder, RestingOrder } from './order.js';
import { type CancelCause, type MatchPlan, NO_STEPS, restCause } from './plan.js';
import { makerStep, type Step } from './step.js';

/** The incoming order on its way through what it meets. */
export class Taker {
  remaining: number;
  private filled = 0;
  /** Milli-tokens paid or received; counted for orders with a budget. */
  private valueMilli = 0;
  private steps: Step[] | null = null;
  /** Why the way ended before the limit; null while it goes on. */
  private stopped: CancelCause | null = null;
  /** The worst slot at which it may trade; between it and `limitSlot` its protection stops it. */
  private readonly bandSlot: number;

  /**
   * @param against the side that it takes from
   * @param limitSlot the worst slot of that side that it accepts
   */
  constructor(
    private readonly order: IncomingOrder,
    private readonly against: BookSide,
    private readonly limitSlot: number,
  ) {
    this.remaining = order.quantity;
    const { protectionTicks = 0 } = order;
    this.bandSlot = protectionTicks === 0 ? limitSlot : Math.min(limitSlot, against.slotOf(protectionTicks));
  }

  get isDone(): boolean {
    return this.remaining === 0 || this.stopped !== null;
  }

  get isProtected(): boolean {
    return this.bandSlot < this.limitSlot;
  }

  /** Trades with the resting orders of the side against it alone: all that most orders need, and the fastest. */
  walk(): void {
    const { against, bandSlot } = this;
    let slot = against.bestSlot;
    for (; slot <= bandSlot; slot = against.after(slot)) {
      for (let maker = against.levelAt(slot).head; maker !== null; maker = maker.next) {
        this.meet(maker, maker.remaining);
        if (this.isDone) return;
      }
    }
    this.accepts(slot);
  }

  /** Whether it trades at this slot, the best there is now; stops it where only its protection forbids that. */
  accepts(slot: number): boolean {
    if (slot <= this.bandSlot) return true;
    if (slot <= this.limitSlot) this.stopped = 'PRICE_BAND';
    return false;
  }

  /**
   * Trades with the maker, of whom so many shares are available.
   * @returns how many of them are gone
   */
  meet(maker: RestingOrder, available: number): number {
    const wanted = Math.min(this.remaining, available);
    const quantity = this.affordable(wanted, maker.priceTicks);
    if (quantity > 0) {
      if (this.avoids(maker)) return this.prevent(maker, available);
      this.trade(makerStep('fill', maker, quantity));
    }
    this.stopIfShort(quantity, wanted);
    return quantity;
  }

  /** As many of the wanted shares as the rest of the budget pays for at this price. */
  affordable(wanted: number, priceTicks: number): number {
    const { budget } = this.order;
    if (budget === undefined || !spends(this.order)) return wanted;
    const unitMilli = this.unitMilli(priceTicks);
    if (unitMilli <= 0) return wanted;
    return Math.max(0, Math.min(wanted, Math.floor((budget - this.valueMilli) / unitMilli)));
  }

  /** Prices only get worse: what pays for no more shares now pays for none later. */
  stopIfShort(quantity: number, wanted: number): void {
    if (quantity < wanted) this.stopped = 'BUDGET';
  }

  /** Whether self-trade prevention keeps the two apart. */
  avoids(maker: RestingOrder): boolean {
    return maker.owner === this.order.owner && this.order.selfTradePrevention !== 'NONE';
  }

  /**
   * Self-trade prevention acts on an own order, of which so many shares are available.
   * @returns how many of them are gone
   */
  prevent(maker: RestingOrder, available: number): number {
    const mode = this.order.selfTradePrevention;
    if (mode === 'DECREMENT') {
      const smaller = Math.min(this.remaining, available);
      this.remaining -= smaller;
      return this.add(makerStep('decrement', maker, smaller));
    }
    if (mode !== 'CANCEL_OLDEST') this.stopped = 'SELF_TRADE';
    return mode === 'CANCEL_NEWEST' ? 0 : this.add(makerStep('cancel', maker, available));
  }

  /** Of the order's own contract, at the price of the step. */
  trade(step: Step): void {
    const quantity = this.add(step);
    this.filled += quantity;
    this.remaining -= quantity;
    if (this.order.budget !== undefined) this.valueMilli += quantity * this.unitMilli(step.priceTicks);
  }

  /** What stands in the way of a FOK order; null: all of it trades, for enough where it has a budget to bring in. */
  get shortfall(): CancelCause | null {
    const { order } = this;
    if (this.stopped === 'PRICE_BAND') return 'PRICE_BAND';
    const isEnough = order.budget === undefined || spends(order) || this.valueMilli >= order.budget;
    return this.filled === order.quantity && isEnough ? null : 'FOK';
  }

  plan(): MatchPlan {
    const { filled, remaining } = this;
    const cause = this.cause();
    const outcome = cause !== null ? 'cancelled' : remaining > 0 ? 'resting' : 'filled';
    return { outcome, cause, steps: this.steps ?? NO_STEPS, filled, remaining };
  }

  private cause(): CancelCause | null {
    if (this.filled === this.order.quantity) return null;
    // Nothing left, yet not all of it traded: the difference was decremented.
    if (this.remaining === 0) return 'SELF_TRADE';
    return this.stopped ?? restCause(this.order);
  }

  /** What a share at this price costs or brings in, in the contract that the order is for. */
  private unitMilli(priceTicks: number): number {
    return this.order.mirrored ? this.against.none - priceTicks : priceTicks;
  }

  private add(step: Step): number {
    // A literal of one is the exact size of the common case; push on an empty array reserves room for 17.
    if (this.steps === null) this.steps = [step];
    else this.steps.push(step);
    return step.quantity;
  }
}

function spends({ side, mirrored = false }: IncomingOrder): boolean {
  return (side === 'buy') !== mirrored;
}
