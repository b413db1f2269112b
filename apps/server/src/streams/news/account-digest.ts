import {
  type ExchangeEvent,
  type ExchangeView,
  OrderFold,
  type OrderView,
  type PositionChanged,
  type Stamp,
  type TradeExecuted,
} from '@openfloor/exchange';
import { accountKind, accountOwner, type PostedEntry } from '@openfloor/ledger';
import type { AccountChange, OrderChange, OwnTrade } from './account-change.js';

interface Gathered {
  readonly orders: Map<number, OrderChange>;
  readonly trades: OwnTrade[];
  readonly positions: Map<string, PositionChanged>;
}

interface Tokens {
  cashMilli: number;
  heldMilli: number;
}

/**
 * Works out what each command did to each member, with what the member has after it. Follows orders and balances by
 * itself: the view is already where the whole batch ends.
 */
export class AccountDigest {
  private readonly fold = new OrderFold((order) => this.changed(order));
  private readonly tokens = new Map<number, Tokens>();
  private gathered = new Map<number, Gathered>();
  /** Orders of the command at hand that have changed in it, with their latest state. */
  private orders = new Map<number, OrderView>();

  /** @param view at the command before the first that comes */
  constructor(view: ExchangeView) {
    for (const { memberId } of view.allMembers()) {
      this.fold.load(view.openOrdersOf(memberId));
      this.tokens.set(memberId, { ...view.balance(memberId) });
    }
  }

  /** By member; nobody where the command changed nothing of anybody. */
  digest(events: readonly ExchangeEvent[], stamp: Stamp): Map<number, AccountChange> {
    if (events.length === 0) return new Map();
    this.gathered = new Map();
    this.orders = new Map();
    for (const event of events) this.apply(event, stamp);
    return new Map(
      [...this.gathered].map(([memberId, own]) => [memberId, this.change(memberId, own, stamp)]),
    );
  }

  private apply(event: ExchangeEvent, stamp: Stamp): void {
    switch (event.type) {
      case 'TradeExecuted':
        this.trade(event);
        return this.fold.apply(event, stamp);
      case 'OrderCancelled': {
        this.fold.apply(event, stamp);
        const order = this.orders.get(event.orderId);
        if (order !== undefined)
          this.of(order.memberId).orders.set(order.orderId, { order, endReason: event.reason });
        return;
      }
      case 'PositionChanged':
        this.of(event.memberId).positions.set(`${event.marketId}/${event.contract}`, event);
        return;
      case 'Posted':
        for (const entry of event.entries) this.post(entry);
        return;
      case 'AllowanceCredited':
      case 'MemberStatusChanged':
        this.of(event.memberId);
        return;
      default:
        this.fold.apply(event, stamp);
    }
  }

  /** Orders are looked up before the trade is applied: an order that has traded in full is forgotten by it. */
  private trade(trade: TradeExecuted): void {
    const { makerOrderId, takerOrderId } = trade;
    for (const orderId of [makerOrderId, takerOrderId]) {
      const order = this.orders.get(orderId) ?? this.fold.find(orderId);
      if (order === undefined) continue; // the house's
      const took = orderId === takerOrderId;
      this.of(order.memberId).trades.push({ trade, orderId, orderContract: order.contract, took });
    }
  }

  private changed(order: OrderView): void {
    this.orders.set(order.orderId, order);
    this.of(order.memberId).orders.set(order.orderId, { order, endReason: null });
  }

  private post({ account, balanceMilli }: PostedEntry): void {
    const kind = accountKind(account);
    if (kind !== 'cash' && kind !== 'held') return;
    const memberId = accountOwner(account);
    const tokens = this.tokensOf(memberId);
    if (kind === 'cash') tokens.cashMilli = balanceMilli;
    else tokens.heldMilli = balanceMilli;
    this.of(memberId);
  }

  private of(memberId: number): Gathered {
    const known = this.gathered.get(memberId);
    if (known !== undefined) return known;
    const gathered = { orders: new Map(), trades: [], positions: new Map() };
    this.gathered.set(memberId, gathered);
    return gathered;
  }

  private tokensOf(memberId: number): Tokens {
    const known = this.tokens.get(memberId);
    if (known !== undefined) return known;
    const none = { cashMilli: 0, heldMilli: 0 };
    this.tokens.set(memberId, none);
    return none;
  }

  private change(memberId: number, own: Gathered, { sequence, at }: Stamp): AccountChange {
    const { cashMilli, heldMilli } = this.tokensOf(memberId);
    return {
      sequence,
      at,
      orders: [...own.orders.values()],
      trades: own.trades,
      positions: [...own.positions.values()],
      cashMilli,
      heldMilli,
    };
  }
}
