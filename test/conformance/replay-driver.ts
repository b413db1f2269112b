import {
  type CancelCause,
  type IncomingOrder,
  type MatchPlan,
  OrderBook,
  type RestingOrder,
  type Side,
} from '@openfloor/matching';
import type {
  AmendStep,
  CancelStep,
  OrderState,
  ReduceStep,
  VectorFill,
  VectorOrder,
} from './vector-format.js';

/*
 * Drives an order book with the commands of the vectors. What the sources expect of a whole engine and the book
 * leaves to the exchange is here: names for ids, orders that are known already or belong to somebody else, wrong
 * sizes, and what each order has come to.
 */

/** Well above every price of the vectors, which use the ticks of their sources. */
const MAX_PRICE_TICKS = 500_000;

type Refusal = 'DUPLICATE_ORDER_ID' | 'UNKNOWN_ORDER' | 'WRONG_SIZE';

/** What became of a command. */
export interface Answer {
  accepted: boolean;
  reason: Refusal | CancelCause | null;
  /** Of the order, after the command; null where there is no such order. */
  state: OrderState | null;
  remaining: number;
  fills: VectorFill[];
  /** Shares taken back by a cancel or a cut. */
  reduced: number;
  /** Of an amended order: whether it kept its place. */
  priority: 'kept' | 'lost' | null;
}

/** What an order has come to; it outlives the order in the book. */
interface OrderRecord {
  readonly name: string;
  readonly id: number;
  readonly account: string | undefined;
  state: OrderState;
  filled: number;
  notional: number;
}

interface NamedOrder {
  id: string;
  account?: string;
}

export class ReplayDriver {
  readonly book = new OrderBook({ maxPriceTicks: MAX_PRICE_TICKS });
  private readonly records = new Map<string, OrderRecord>();
  private readonly names = new Map<number, string>();
  private readonly owners = new Map<string, number>();

  submit(order: VectorOrder): Answer {
    if (this.records.has(order.id)) {
      return { ...refused('DUPLICATE_ORDER_ID'), state: 'rejected', remaining: order.qty };
    }
    const record = this.register(order);
    const incoming = this.incoming(order, record.id);
    const plan = this.book.plan(incoming);
    const answer = this.record(record, plan);
    this.book.execute(incoming, plan);
    return answer;
  }

  cancel(step: CancelStep): Answer {
    const order = this.ownOrder(step);
    if (order === undefined)
      return { ...refused('UNKNOWN_ORDER'), state: this.recordOf(step.id)?.state ?? null };
    const reduced = order.remaining;
    this.book.cancel(order);
    return { ...this.accepted(step.id, 'cancelled'), reduced };
  }

  amend(step: AmendStep): Answer {
    const order = this.ownOrder(step);
    const record = this.recordOf(step.id);
    if (order === undefined || record === undefined) return refused('UNKNOWN_ORDER');
    const before = order.remaining;
    const plan = this.book.planAmend(order, step.newPrice, step.newOpenQty ?? before);
    const traded = plan.kind === 'requeue' ? this.record(record, plan.match) : null;
    const resting = this.book.executeAmend(order, plan);
    if (traded !== null) return { ...traded, priority: 'lost' };
    const remaining = resting?.remaining ?? 0;
    const answer = this.accepted(step.id, resting === null ? 'cancelled' : 'resting');
    return { ...answer, remaining, reduced: before - remaining, priority: resting === null ? null : 'kept' };
  }

  reduce(step: ReduceStep): Answer {
    const by = BigInt(step.by);
    if (by <= 0n) return refused('WRONG_SIZE');
    const order = this.ownOrder(step);
    if (order === undefined) return refused('UNKNOWN_ORDER');
    const reduced = by < order.remaining ? Number(by) : order.remaining;
    this.book.reduce(order, reduced);
    const { remaining } = order;
    return { ...this.accepted(step.id, remaining === 0 ? 'cancelled' : 'resting'), reduced, remaining };
  }

  /** The resting orders of a side in priority, by their names. */
  queue(side: Side): { name: string; priceTicks: number; remaining: number }[] {
    return Array.from(this.book.orders(side), ({ id, priceTicks, remaining }) => ({
      name: this.nameOf(id),
      priceTicks,
      remaining,
    }));
  }

  /** Shares and milli-tokens that an order has traded so far, on either side of a fill. */
  traded(name: string): { filled: number; notional: number } {
    const { filled, notional } = this.recordOf(name) ?? { filled: 0, notional: 0 };
    return { filled, notional };
  }

  private register({ id: name, account }: NamedOrder): OrderRecord {
    const id = this.records.size + 1;
    const record: OrderRecord = { name, id, account, state: 'resting', filled: 0, notional: 0 };
    this.records.set(name, record);
    this.names.set(id, name);
    return record;
  }

  private incoming(order: VectorOrder, id: number): IncomingOrder {
    const { side, qty, tif, price, maxCost, minProceeds } = order;
    return {
      id,
      owner: this.ownerOf(order),
      side,
      type: order.type === 'limit' ? 'limit' : 'market',
      priceTicks: price ?? 0,
      quantity: qty,
      timeInForce: tif,
      postOnly: false,
      // Neither source prevents self-trades, and their cases trade within one account.
      selfTradePrevention: 'NONE',
      budget: maxCost ?? minProceeds,
    };
  }

  /** Orders without an account belong to nobody else. */
  private ownerOf({ account, id }: NamedOrder): number {
    const key = account ?? `order ${id}`;
    const owner = this.owners.get(key) ?? this.owners.size + 1;
    this.owners.set(key, owner);
    return owner;
  }

  /** The resting order of that name, if there is one and the account (when given) may touch it. */
  private ownOrder({ id, account }: NamedOrder): RestingOrder | undefined {
    const record = this.recordOf(id);
    if (record === undefined || (account !== undefined && account !== record.account)) return undefined;
    return this.book.find(record.id);
  }

  /** Books the fills of a plan; to be called before execution, which takes the shares off the makers. */
  private record(taker: OrderRecord, plan: MatchPlan): Answer {
    const fills: VectorFill[] = [];
    for (const { maker, quantity } of plan.steps) {
      const makerRecord = this.recordOf(this.nameOf(maker.id));
      if (makerRecord === undefined) throw new Error(`no record of order ${maker.id}`);
      for (const party of [taker, makerRecord]) addFill(party, quantity, maker.priceTicks);
      if (maker.remaining === quantity) makerRecord.state = 'filled';
      fills.push({ maker: makerRecord.name, price: maker.priceTicks, qty: quantity });
    }
    const { outcome, cause, remaining } = plan;
    taker.state = outcome;
    const accepted = outcome !== 'rejected';
    return { accepted, reason: cause, state: outcome, remaining, fills, reduced: 0, priority: null };
  }

  private accepted(name: string, state: OrderState): Answer {
    const record = this.recordOf(name);
    if (record !== undefined) record.state = state;
    return { accepted: true, reason: null, state, remaining: 0, fills: [], reduced: 0, priority: null };
  }

  private recordOf(name: string): OrderRecord | undefined {
    return this.records.get(name);
  }

  private nameOf(id: number): string {
    return this.names.get(id) ?? `unnamed ${id}`;
  }
}

function addFill(party: OrderRecord, quantity: number, priceTicks: number): void {
  party.filled += quantity;
  party.notional += quantity * priceTicks;
}

function refused(reason: Refusal): Answer {
  return { accepted: false, reason, state: null, remaining: 0, fills: [], reduced: 0, priority: null };
}
