import type { CancelCause, IncomingOrder, Level, Outcome, Side } from '@openfloor/matching';

/*
 * The order book again, slow and obvious: one flat list in order of arrival, sorted anew for every share that
 * trades. It shares no line with libs/matching, so that a mistake would have to be made twice.
 */

/** An order of the naive book; the list it sits in gives its time. */
export interface NaiveOrder extends IncomingOrder {
  remaining: number;
}

interface NaiveFill {
  maker: number;
  priceTicks: number;
  quantity: number;
}

export interface NaiveAnswer {
  outcome: Outcome;
  cause: CancelCause | null;
  fills: NaiveFill[];
  filled: number;
  remaining: number;
}

export class NaiveBook {
  /** All resting orders, first come first. */
  private resting: NaiveOrder[] = [];

  submit(order: IncomingOrder): NaiveAnswer {
    const nothing = { fills: [], filled: 0, remaining: order.quantity };
    if (order.postOnly && this.makersFor(order).length > 0)
      return { outcome: 'rejected', cause: 'POST_ONLY', ...nothing };
    const before = this.resting.map((resting) => ({ ...resting }));
    const answer = this.trade(order);
    if (order.timeInForce === 'FOK' && !isWhole(order, answer)) {
      this.resting = before;
      return { outcome: 'cancelled', cause: 'FOK', ...nothing };
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
  amend(id: number, priceTicks: number, remaining: number): NaiveAnswer | null {
    const order = this.find(id);
    if (priceTicks === order.priceTicks && remaining <= order.remaining) {
      order.remaining = remaining;
      this.sweep();
      return null;
    }
    const backup = [...this.resting];
    this.cancel(id);
    if (remaining === 0) return null;
    const answer = this.submit({
      ...order,
      timeInForce: 'GTC',
      budget: undefined,
      priceTicks,
      quantity: remaining,
    });
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
    const prices = [...new Set(this.orders(side).map((order) => order.priceTicks))];
    return prices.map((priceTicks) => {
      const orders = this.orders(side).filter((order) => order.priceTicks === priceTicks);
      return {
        priceTicks,
        quantity: orders.reduce((sum, order) => sum + order.remaining, 0),
        orders: orders.length,
      };
    });
  }

  private find(id: number): NaiveOrder {
    const order = this.resting.find((candidate) => candidate.id === id);
    if (order === undefined) throw new Error(`no order ${id}`);
    return order;
  }

  /** Who would trade with this order, the one in front first. */
  private makersFor(order: IncomingOrder): NaiveOrder[] {
    const others = this.orders(order.side === 'buy' ? 'sell' : 'buy');
    if (order.type === 'market') return others;
    return others.filter((maker) =>
      order.side === 'buy' ? maker.priceTicks <= order.priceTicks : maker.priceTicks >= order.priceTicks,
    );
  }

  /** Share by share, whatever the time in force allows to happen. */
  private trade(order: IncomingOrder): NaiveAnswer {
    const single: NaiveFill[] = [];
    let remaining = order.quantity;
    let stopped: CancelCause | null = null;
    while (remaining > 0 && stopped === null) {
      const maker = this.makersFor(order)[0];
      if (maker === undefined) break;
      if (isBeyondBudget(order, valueMilli(single) + maker.priceTicks)) {
        stopped = 'BUDGET';
      } else if (maker.owner === order.owner && order.selfTradePrevention !== 'NONE') {
        const mode = order.selfTradePrevention;
        if (mode === 'CANCEL_OLDEST' || mode === 'CANCEL_BOTH') this.cancel(maker.id);
        if (mode === 'CANCEL_NEWEST' || mode === 'CANCEL_BOTH') stopped = 'SELF_TRADE';
        if (mode === 'DECREMENT') {
          maker.remaining -= 1;
          remaining -= 1;
        }
      } else {
        single.push({ maker: maker.id, priceTicks: maker.priceTicks, quantity: 1 });
        maker.remaining -= 1;
        remaining -= 1;
      }
      this.sweep();
    }
    return answerOf(order, single, remaining, stopped);
  }

  private sweep(): void {
    this.resting = this.resting.filter((order) => order.remaining > 0);
  }
}

function isWhole(order: IncomingOrder, { filled, fills }: NaiveAnswer): boolean {
  const isEnough = order.side === 'buy' || order.budget === undefined || valueMilli(fills) >= order.budget;
  return filled === order.quantity && isEnough;
}

function isBeyondBudget(order: IncomingOrder, costMilli: number): boolean {
  return order.side === 'buy' && order.budget !== undefined && costMilli > order.budget;
}

function valueMilli(fills: NaiveFill[]): number {
  return fills.reduce((sum, fill) => sum + fill.priceTicks * fill.quantity, 0);
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

/** Consecutive shares from one maker are one fill. */
function merged(single: NaiveFill[]): NaiveFill[] {
  const fills: NaiveFill[] = [];
  for (const share of single) {
    const last = fills.at(-1);
    if (last?.maker === share.maker) last.quantity += 1;
    else fills.push({ ...share });
  }
  return fills;
}
