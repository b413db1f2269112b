import type { CancelCause, IncomingOrder, Level, Outcome, Quote, Side } from '@openfloor/matching';

/*
 * The order book again, slow and obvious: one flat list in order of arrival, sorted anew for every share that
 * trades, and every share asks all sources for their price. It shares no line with libs/matching, so that a mistake
 * would have to be made twice.
 */

/** An order of the naive book; the list it sits in gives its time. */
export interface NaiveOrder extends IncomingOrder {
  remaining: number;
}

interface NaiveFill {
  /** The maker, the legs of an implied match, or nobody: the market maker. */
  makers: number[];
  priceTicks: number;
  quantity: number;
}

/** What surrounds a book; the quotes are used up. */
export interface NaiveSurroundings {
  others: NaiveBook[];
  /** Best first. */
  quotes: Quote[];
}

/** Where the next share could come from. */
interface Offer {
  priceTicks: number;
  makers: NaiveOrder[];
}

export interface NaiveAnswer {
  outcome: Outcome;
  cause: CancelCause | null;
  fills: NaiveFill[];
  filled: number;
  remaining: number;
}

export class NaiveBook {
  constructor(private readonly maxPriceTicks: number) {}

  /** All resting orders, first come first. */
  private resting: NaiveOrder[] = [];

  submit(order: IncomingOrder, around: NaiveSurroundings): NaiveAnswer {
    const nothing = { fills: [], filled: 0, remaining: order.quantity };
    if (order.postOnly && this.offersFor(order, around).length > 0)
      return { outcome: 'rejected', cause: 'POST_ONLY', ...nothing };
    const books = [this, ...around.others];
    const before = books.map((book) => book.resting.map((resting) => ({ ...resting })));
    const answer = this.trade(order, around);
    if (order.timeInForce === 'FOK' && !this.isWhole(order, answer)) {
      for (const [index, book] of books.entries()) book.resting = before[index] ?? [];
      const cause = answer.cause === 'PRICE_BAND' ? 'PRICE_BAND' : 'FOK';
      return { outcome: 'cancelled', cause, ...nothing };
    }
    if (answer.outcome === 'resting') this.resting.push({ ...order, remaining: answer.remaining });
    return answer;
  }

  cancel(id: number): void {
    this.resting = this.resting.filter((order) => order.id !== id);
  }

  reduce(id: number, by: number): void {
    for (const order of this.resting) if (order.id === id) order.remaining -= by;
    this.sweep();
  }

  /** @returns what trading did, or null where the order was only cut or cancelled */
  amend(
    id: number,
    { priceTicks, remaining }: { priceTicks: number; remaining: number },
    around: NaiveSurroundings,
  ): NaiveAnswer | null {
    const order = this.find(id);
    if (priceTicks === order.priceTicks && remaining <= order.remaining) {
      order.remaining = remaining;
      this.sweep();
      return null;
    }
    const backup = [...this.resting];
    this.cancel(id);
    if (remaining === 0) return null;
    const { owner, side, postOnly, selfTradePrevention } = order;
    const plain = { type: 'limit', timeInForce: 'GTC' } as const;
    const anew = {
      id,
      owner,
      side,
      postOnly,
      selfTradePrevention,
      priceTicks,
      quantity: remaining,
      ...plain,
    };
    const answer = this.submit(anew, around);
    if (answer.outcome === 'rejected') this.resting = backup;
    return answer;
  }

  /** Best price first, then time. */
  orders(side: Side): NaiveOrder[] {
    const better = side === 'buy' ? -1 : 1;
    // Sorting is stable, and the list is in order of arrival.
    return this.resting
      .filter((order) => order.side === side)
      .sort((a, b) => better * (a.priceTicks - b.priceTicks));
  }

  depth(side: Side): Level[] {
    const all = this.orders(side);
    const prices = [...new Set(all.map((order) => order.priceTicks))];
    return prices.map((priceTicks) => {
      const orders = all.filter((order) => order.priceTicks === priceTicks);
      const quantity = orders.reduce((sum, order) => sum + order.remaining, 0);
      return { priceTicks, quantity, orders: orders.length };
    });
  }

  private find(id: number): NaiveOrder {
    const order = this.resting.find((candidate) => candidate.id === id);
    if (order === undefined) throw new Error(`no order ${id}`);
    return order;
  }

  /** From where the order would trade within its limit, the best price first; earlier sources first at equal price. */
  private offersFor(order: IncomingOrder, around: NaiveSurroundings): Offer[] {
    const offers = [...this.directOffer(order), ...this.impliedOffer(order, around), ...quoteOffer(around)];
    const better = order.side === 'buy' ? 1 : -1;
    const market = order.side === 'buy' ? this.maxPriceTicks : 1;
    const limit = order.type === 'market' ? market : order.priceTicks;
    return offers
      .filter((offer) => !isWorse(order.side, offer.priceTicks, limit))
      .sort((a, b) => better * (a.priceTicks - b.priceTicks));
  }

  private directOffer({ side }: IncomingOrder): Offer[] {
    const maker = this.orders(side === 'buy' ? 'sell' : 'buy')[0];
    return maker === undefined ? [] : [{ priceTicks: maker.priceTicks, makers: [maker] }];
  }

  /** To buy this contract is to sell every other one, and to get a complete set for it. */
  private impliedOffer({ side }: IncomingOrder, { others }: NaiveSurroundings): Offer[] {
    const makers = others.flatMap((book) => book.orders(side)[0] ?? []);
    if (others.length === 0 || makers.length < others.length) return [];
    const legs = makers.reduce((sum, maker) => sum + maker.priceTicks, 0);
    return [{ priceTicks: this.maxPriceTicks + 1 - legs, makers }];
  }

  /** Share by share, whatever the time in force allows to happen. */
  private trade(order: IncomingOrder, around: NaiveSurroundings): NaiveAnswer {
    const single: NaiveFill[] = [];
    let remaining = order.quantity;
    let stopped: CancelCause | null = null;
    while (remaining > 0 && stopped === null) {
      const offer = this.offersFor(order, around)[0];
      if (offer === undefined) break;
      const own = offer.makers.find((maker) => maker.owner === order.owner);
      if (order.protectionTicks && isWorse(order.side, offer.priceTicks, order.protectionTicks)) {
        stopped = 'PRICE_BAND';
      } else if (this.isBeyondBudget(order, single, offer)) {
        stopped = 'BUDGET';
      } else if (own !== undefined && order.selfTradePrevention !== 'NONE') {
        const mode = order.selfTradePrevention;
        if (mode === 'CANCEL_OLDEST' || mode === 'CANCEL_BOTH') own.remaining = 0;
        if (mode === 'CANCEL_NEWEST' || mode === 'CANCEL_BOTH') stopped = 'SELF_TRADE';
        if (mode === 'DECREMENT') {
          own.remaining -= 1;
          remaining -= 1;
        }
      } else {
        single.push(tradeOne(offer, around));
        remaining -= 1;
      }
      for (const book of [this, ...around.others]) book.sweep();
    }
    return answerOf(order, single, remaining, stopped);
  }

  private isWhole(order: IncomingOrder, { filled, fills }: NaiveAnswer): boolean {
    const isEnough = spends(order) || order.budget === undefined || this.worth(order, fills) >= order.budget;
    return filled === order.quantity && isEnough;
  }

  private isBeyondBudget(order: IncomingOrder, fills: NaiveFill[], { priceTicks }: Offer): boolean {
    if (order.budget === undefined || !spends(order)) return false;
    const next = this.worth(order, [{ makers: [], priceTicks, quantity: 1 }]);
    return next > 0 && this.worth(order, fills) + next > order.budget;
  }

  /** What the fills cost or bring in, in the prices of the contract that the order is for. */
  private worth({ mirrored }: IncomingOrder, fills: NaiveFill[]): number {
    const price = (ticks: number) => (mirrored ? this.maxPriceTicks + 1 - ticks : ticks);
    return fills.reduce((sum, fill) => sum + price(fill.priceTicks) * fill.quantity, 0);
  }

  private sweep(): void {
    this.resting = this.resting.filter((order) => order.remaining > 0);
  }
}

function quoteOffer({ quotes }: NaiveSurroundings): Offer[] {
  return quotes.slice(0, 1).map(({ priceTicks }) => ({ priceTicks, makers: [] }));
}

function tradeOne({ priceTicks, makers }: Offer, { quotes }: NaiveSurroundings): NaiveFill {
  for (const maker of makers) maker.remaining -= 1;
  const [best] = quotes;
  if (makers.length === 0 && best !== undefined)
    quotes.splice(0, 1, ...(best.quantity > 1 ? [{ ...best, quantity: best.quantity - 1 }] : []));
  return { makers: makers.map(({ id }) => id), priceTicks, quantity: 1 };
}

function isWorse(side: Side, priceTicks: number, than: number): boolean {
  return side === 'buy' ? priceTicks > than : priceTicks < than;
}

function spends({ side, mirrored }: IncomingOrder): boolean {
  return mirrored ? side === 'sell' : side === 'buy';
}

function answerOf(
  order: IncomingOrder,
  single: NaiveFill[],
  remaining: number,
  stopped: CancelCause | null,
): NaiveAnswer {
  const fills = merged(single);
  const rest = { fills, filled: single.length, remaining };
  if (single.length === order.quantity) return { outcome: 'filled', cause: null, ...rest };
  if (remaining === 0) return { outcome: 'cancelled', cause: 'SELF_TRADE', ...rest };
  const cause = stopped ?? dropped(order);
  return { outcome: cause === null ? 'resting' : 'cancelled', cause, ...rest };
}

function dropped(order: IncomingOrder): CancelCause | null {
  if (order.timeInForce === 'FOK') return 'FOK';
  if (order.type === 'market') return 'MARKET';
  if (order.timeInForce === 'IOC') return 'IOC';
  return order.budget === undefined ? null : 'BUDGET';
}

/** Consecutive shares from the same makers are one fill. */
function merged(single: NaiveFill[]): NaiveFill[] {
  const fills: NaiveFill[] = [];
  for (const share of single) {
    const last = fills.at(-1);
    if (last !== undefined && isSameSource(last, share)) last.quantity += 1;
    else fills.push({ ...share });
  }
  return fills;
}

/** The quotes of a ladder have different prices. */
function isSameSource(one: NaiveFill, other: NaiveFill): boolean {
  return one.priceTicks === other.priceTicks && one.makers.join() === other.makers.join();
}
