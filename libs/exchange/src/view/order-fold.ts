import { invariant } from '@openfloor/kernel';
import type { Stamp } from '../core.js';
import type { ExchangeEvent, OrderAccepted, TradeExecuted } from '../event.js';
import { HOUSE } from '../trade.js';
import type { OrderView } from './order-view.js';

type Change = Pick<OrderView, 'priceTicks' | 'quantity' | 'filled' | 'open' | 'state'>;

/**
 * Follows orders through events. Both the read view and the orders table are made by this, so that they cannot
 * differ. It remembers the orders that rest; `changed` tells each order as it is after every change.
 */
export class OrderFold {
  private readonly live = new Map<number, OrderView>();

  constructor(private readonly changed: (order: OrderView) => void) {}

  /** Resting orders, for the start from a database. */
  load(orders: Iterable<OrderView>): void {
    for (const order of orders) this.live.set(order.orderId, order);
  }

  find(orderId: number): OrderView | undefined {
    return this.live.get(orderId);
  }

  apply(event: ExchangeEvent, stamp: Stamp): void {
    switch (event.type) {
      case 'OrderAccepted':
        this.live.set(event.orderId, accepted(event, stamp));
        return;
      case 'TradeExecuted':
        return this.trade(event, stamp);
      case 'OrderRested': {
        const { priceTicks, quantity, filled } = this.known(event.orderId);
        return this.change(event.orderId, stamp, {
          priceTicks,
          quantity,
          filled,
          open: event.open,
          state: 'open',
        });
      }
      case 'OrderAmendAccepted': {
        const { filled, state } = this.known(event.orderId);
        const open = event.keptPlace ? event.open : 0;
        const { priceTicks } = event;
        return this.change(event.orderId, stamp, {
          priceTicks,
          quantity: filled + event.open,
          filled,
          open,
          state,
        });
      }
      case 'OrderDecremented': {
        const { priceTicks, quantity, filled, state } = this.known(event.orderId);
        const left = quantity - event.quantity;
        return this.change(event.orderId, stamp, {
          priceTicks,
          quantity: left,
          filled,
          open: event.open,
          state,
        });
      }
      case 'OrderCancelled': {
        const { priceTicks, quantity, filled } = this.known(event.orderId);
        return this.change(event.orderId, stamp, {
          priceTicks,
          quantity,
          filled,
          open: 0,
          state: 'cancelled',
        });
      }
      default:
    }
  }

  private trade(event: TradeExecuted, stamp: Stamp): void {
    const { makerOrderId, takerOrderId, makerOpen, takerOpen, quantity } = event;
    if (makerOrderId !== HOUSE) this.fill(makerOrderId, stamp, { quantity, open: makerOpen });
    if (takerOrderId !== HOUSE && this.countsForTaker(event))
      this.fill(takerOrderId, stamp, { quantity, open: takerOpen });
  }

  /**
   * An implied match is a trade in every contract but the order's own, and fills the order once: the leg of the lowest
   * contract counts, which comes first; the others may find the order filled and gone. (That of a NO order in a
   * two-outcome market is YES, whose book is its own.)
   */
  private countsForTaker({ takerOrderId, contract }: TradeExecuted): boolean {
    const own = this.live.get(takerOrderId)?.contract;
    return own !== undefined && (contract === own || contract === (own === 0 ? 1 : 0));
  }

  private fill(orderId: number, stamp: Stamp, by: { quantity: number; open: number }): void {
    const { priceTicks, quantity, filled: before, state: old } = this.known(orderId);
    const filled = before + by.quantity;
    const state = filled === quantity ? 'filled' : old;
    this.change(orderId, stamp, { priceTicks, quantity, filled, open: by.open, state });
  }

  private known(orderId: number): OrderView {
    const order = this.live.get(orderId);
    if (order === undefined) invariant(false, `order ${orderId} changes without having been accepted`);
    return order;
  }

  private change(orderId: number, { sequence }: Stamp, change: Change): void {
    const changed = copy(this.known(orderId), change, sequence);
    if (changed.state === 'open') this.live.set(orderId, changed);
    else this.live.delete(orderId);
    this.changed(changed);
  }
}

/** Written out, here and below: spreading so many fields is slow, and this is on every order's way. */
function accepted(event: OrderAccepted, { sequence, at }: Stamp): OrderView {
  return {
    orderId: event.orderId,
    memberId: event.memberId,
    marketId: event.marketId,
    contract: event.contract,
    side: event.side,
    orderType: event.orderType,
    priceTicks: event.priceTicks,
    timeInForce: event.timeInForce,
    postOnly: event.postOnly,
    expiresAt: event.expiresAt,
    budgetMilli: event.budgetMilli,
    reduceOnly: event.reduceOnly,
    selfTradeMode: event.selfTradeMode,
    quantity: event.quantity,
    filled: 0,
    open: 0,
    state: 'open',
    placedAt: at,
    sequence,
  };
}

function copy(order: OrderView, change: Change, sequence: number): OrderView {
  return {
    orderId: order.orderId,
    memberId: order.memberId,
    marketId: order.marketId,
    contract: order.contract,
    side: order.side,
    orderType: order.orderType,
    priceTicks: change.priceTicks,
    timeInForce: order.timeInForce,
    postOnly: order.postOnly,
    expiresAt: order.expiresAt,
    budgetMilli: order.budgetMilli,
    reduceOnly: order.reduceOnly,
    selfTradeMode: order.selfTradeMode,
    quantity: change.quantity,
    filled: change.filled,
    open: change.open,
    state: change.state,
    placedAt: order.placedAt,
    sequence,
  };
}
