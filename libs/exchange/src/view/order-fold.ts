import { invariant } from '@openfloor/kernel';
import type { Stamp } from '../core.js';
import type { ExchangeEvent, OrderAccepted, TradeExecuted } from '../event.js';
import type { OrderView } from './order-view.js';

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
        return this.accept(event, stamp);
      case 'OrderRested':
        return this.change(event.orderId, stamp, (order) => ({ ...order, open: event.open, state: 'open' }));
      case 'TradeExecuted':
        return this.trade(event, stamp);
      case 'OrderAmendAccepted':
        return this.change(event.orderId, stamp, (order) => ({
          ...order,
          priceTicks: event.priceTicks,
          quantity: order.filled + event.open,
          open: event.keptPlace ? event.open : 0,
        }));
      case 'OrderDecremented':
        return this.change(event.orderId, stamp, (order) => ({
          ...order,
          quantity: order.quantity - event.quantity,
          open: event.open,
        }));
      case 'OrderCancelled':
        return this.change(event.orderId, stamp, (order) => ({ ...order, open: 0, state: 'cancelled' }));
      default:
    }
  }

  /** Written out, as copying all but one field is slow and this is on every order's way. */
  private accept(event: OrderAccepted, { sequence, at }: Stamp): void {
    this.live.set(event.orderId, {
      orderId: event.orderId,
      memberId: event.memberId,
      marketId: event.marketId,
      contract: event.contract,
      side: event.side,
      orderType: event.orderType,
      priceTicks: event.priceTicks,
      timeInForce: event.timeInForce,
      postOnly: event.postOnly,
      quantity: event.quantity,
      filled: 0,
      open: 0,
      state: 'open',
      placedAt: at,
      sequence,
    });
  }

  private trade(event: TradeExecuted, stamp: Stamp): void {
    const fill = (orderId: number, open: number | null) =>
      this.change(orderId, stamp, (order) => {
        const filled = order.filled + event.quantity;
        return {
          ...order,
          filled,
          open: open ?? order.open,
          state: filled === order.quantity ? 'filled' : order.state,
        };
      });
    fill(event.makerOrderId, event.makerOpen);
    fill(event.takerOrderId, null);
  }

  private change(orderId: number, { sequence }: Stamp, next: (order: OrderView) => OrderView): void {
    const order = this.live.get(orderId);
    invariant(order !== undefined, `order ${orderId} changes without having been accepted`);
    const changed = { ...next(order), sequence };
    if (changed.state === 'open') this.live.set(orderId, changed);
    else this.live.delete(orderId);
    this.changed(changed);
  }
}
