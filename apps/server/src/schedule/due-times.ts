import type { ExchangeView, MarketView } from '@openfloor/exchange';
import type { CommittedBatch } from '@openfloor/journal';

type Look = Pick<ExchangeView, 'at' | 'markets' | 'openOrder'>;

/** When things fall due by themselves, as far as they can be seen from outside the core. */
export class DueTimes {
  /** Of open GTD orders, in milliseconds since 1970. */
  private readonly expiries = new Map<number, number>();

  constructor(private readonly view: ExchangeView) {
    for (const { memberId } of view.allMembers()) {
      for (const { orderId, expiresAt } of view.openOrdersOf(memberId)) this.expires(orderId, expiresAt);
    }
  }

  /** Takes note of the orders of a batch, which the view has taken already. */
  take({ commands }: CommittedBatch): void {
    for (const { command, events } of commands) {
      if (command.type !== 'PlaceOrder' || command.expiresAt === 0) continue;
      for (const event of events) {
        if (event.type === 'OrderAccepted') this.expires(event.orderId, event.expiresAt);
      }
    }
  }

  /**
   * Whether something fell due since the last command. Every command does what is due before anything else, so what
   * was due by then is done, or was never for time to do.
   */
  isOverdue(now: number): boolean {
    const { view } = this;
    const due = (at: number): boolean => at > view.at && at <= now;
    for (const market of view.markets()) {
      if (market.state !== 'settled' && timesOf(market).some(due)) return true;
    }
    this.forgetClosedOrders(view);
    for (const at of this.expiries.values()) {
      if (due(at)) return true;
    }
    return false;
  }

  private expires(orderId: number, at: number): void {
    if (at > 0) this.expiries.set(orderId, at);
  }

  private forgetClosedOrders(view: Look): void {
    for (const orderId of this.expiries.keys()) {
      if (view.openOrder(orderId) === undefined) this.expiries.delete(orderId);
    }
  }
}

const timesOf = ({ closesAt, until, resolution }: MarketView): number[] => [
  closesAt,
  until,
  resolution?.challengeEndsAt ?? 0,
];
