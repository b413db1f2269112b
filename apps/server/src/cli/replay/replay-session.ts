import { MAX_SHARES } from '@openfloor/kernel';
import {
  type IncomingOrder,
  type MatchPlan,
  OrderBook,
  type RestingOrder,
  type Side,
} from '@openfloor/matching';
import type { ReplayId } from './fields.js';
import {
  type ChangeAnswer,
  changed,
  cut,
  type OrderRecord,
  type ReplayAnswer,
  type ReplayDepth,
  type ReplayFill,
  refused,
  spent,
} from './replay-answer.js';
import type { AmendOrder, CancelOrder, ReduceOrder, ReplayOrder } from './replay-command.js';

/**
 * An order book with what an engine adds to it: ids and accounts of the caller's, orders that are known already or
 * belong to somebody else, wrong sizes, and what each order has come to.
 */
export class ReplaySession {
  readonly book: OrderBook;
  private readonly records = new Map<string, OrderRecord>();
  /** By their number in the book, which starts at 1. */
  private readonly numbered: OrderRecord[] = [];
  private readonly owners = new Map<string, number>();
  private lastOwner = 0;

  constructor(maxPriceTicks: number) {
    this.book = new OrderBook({ maxPriceTicks });
  }

  /** Ids are taken for good, except by orders that were rejected. */
  submit(order: ReplayOrder): ReplayAnswer {
    const known = this.records.get(String(order.id));
    if (known !== undefined && known.state !== 'rejected') {
      const remaining = order.qty ?? 0;
      return { state: 'rejected', fills: [], remaining, expired: [], reason: 'DUPLICATE_ORDER_ID' };
    }
    const record = this.register(order);
    const incoming = this.incoming(order, record.number);
    const plan = this.book.plan(incoming);
    const answer = this.settle(record, plan);
    this.book.execute(incoming, plan);
    return order.qty === null ? spent(record, answer, order.budget) : answer;
  }

  cancel(command: CancelOrder): ChangeAnswer {
    const record = this.find(command);
    const order = this.resting(record);
    if (record === undefined || order === undefined) return refused(record, 'UNKNOWN_ORDER');
    this.book.cancel(order);
    record.state = 'cancelled';
    return changed(record);
  }

  /** As the book does it: what it must not do (post-only) leaves the order in its place. */
  amend(command: AmendOrder): ChangeAnswer {
    const record = this.find(command);
    const order = this.resting(record);
    if (record === undefined || order === undefined) return refused(record, 'UNKNOWN_ORDER');
    const plan = this.book.planAmend(
      order,
      command.price ?? order.priceTicks,
      command.qty ?? order.remaining,
    );
    if (plan.kind === 'rejected') return refused(record, plan.cause);
    const traded = plan.kind === 'requeue' ? this.settle(record, plan.match) : null;
    this.book.executeAmend(order, plan);
    return traded === null ? cut(record, order) : { accepted: true, ...traded };
  }

  /** By more than there is: all of it. */
  reduce(command: ReduceOrder): ChangeAnswer {
    const record = this.find(command);
    if (command.by <= 0) return refused(record, 'WRONG_SIZE');
    const order = this.resting(record);
    if (record === undefined || order === undefined) return refused(record, 'UNKNOWN_ORDER');
    this.book.reduce(order, Math.min(command.by, order.remaining));
    return cut(record, order);
  }

  depth(): ReplayDepth {
    return { bids: this.levels('buy'), asks: this.levels('sell') };
  }

  /** The resting orders of a side in priority. */
  queue(side: Side): { id: ReplayId; priceTicks: number; remaining: number }[] {
    return Array.from(this.book.orders(side), ({ id, priceTicks, remaining }) => {
      return { id: this.numberedRecord(id).id, priceTicks, remaining };
    });
  }

  private levels(side: Side): [number, number][] {
    return this.book.depth(side).map(({ priceTicks, quantity }) => [priceTicks, quantity]);
  }

  private register({ id, account, qty }: ReplayOrder): OrderRecord {
    const number = this.numbered.length + 1;
    const owner = account === null ? null : String(account);
    const record: OrderRecord = { id, number, account: owner, state: 'rejected', remaining: qty ?? 0 };
    this.records.set(String(id), record);
    this.numbered.push(record);
    return record;
  }

  private incoming(order: ReplayOrder, number: number): IncomingOrder {
    const { side, type, price, qty, tif, postOnly, stp, budget } = order;
    return {
      id: number,
      owner: this.ownerOf(order.account),
      side,
      type,
      priceTicks: price,
      quantity: qty ?? MAX_SHARES,
      timeInForce: tif,
      postOnly,
      selfTradePrevention: stp,
      ...(budget === null ? {} : { budget }),
    };
  }

  /** Orders without an account belong to nobody else. */
  private ownerOf(account: ReplayId | null): number {
    const known = account === null ? undefined : this.owners.get(String(account));
    if (known !== undefined) return known;
    this.lastOwner += 1;
    if (account !== null) this.owners.set(String(account), this.lastOwner);
    return this.lastOwner;
  }

  /** The order of that id; undefined where the account, when given, is another one. */
  private find({ id, account }: CancelOrder | AmendOrder | ReduceOrder): OrderRecord | undefined {
    const record = this.records.get(String(id));
    return account === null || record?.account === String(account) ? record : undefined;
  }

  private resting(record: OrderRecord | undefined): RestingOrder | undefined {
    return record === undefined ? undefined : this.book.find(record.number);
  }

  /** Books a plan; to be called before its execution, which takes the shares off the makers. */
  private settle(taker: OrderRecord, { outcome, cause, remaining, steps }: MatchPlan): ReplayAnswer {
    const fills: ReplayFill[] = [];
    const expired: ReplayId[] = [];
    for (const step of steps) {
      // A lone book has no other kinds.
      if (step.kind !== 'fill' && step.kind !== 'cancel' && step.kind !== 'decrement') continue;
      const { kind, maker, quantity } = step;
      const record = this.numberedRecord(maker.id);
      if (kind === 'fill') fills.push({ maker: record.id, price: maker.priceTicks, qty: quantity });
      if (kind !== 'cancel') record.remaining = maker.remaining - quantity;
      if (maker.remaining > quantity) continue;
      record.state = kind === 'fill' ? 'filled' : 'cancelled';
      if (kind !== 'fill') expired.push(record.id);
    }
    taker.state = outcome;
    taker.remaining = remaining;
    return { state: outcome, fills, remaining, expired, reason: cause };
  }

  private numberedRecord(number: number): OrderRecord {
    const record = this.numbered[number - 1];
    if (record === undefined) throw new Error(`no record of order ${number}`);
    return record;
  }
}
