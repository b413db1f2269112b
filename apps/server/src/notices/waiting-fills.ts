import type { ExchangeEvent } from '@openfloor/exchange';

/** A fill of an order that waited. */
export interface WaitingFill {
  readonly orderId: number;
  readonly memberId: number;
  readonly marketId: number;
  readonly shares: number;
}

/**
 * The fills of orders that waited, of both sides of a trade, among what one command did. A member's own doing is only
 * what follows on their order's acceptance: whatever is due happens first, and an auction is held by anybody's command.
 * The house's orders have no member. Pure.
 */
export function waitingFills(events: readonly ExchangeEvent[]): WaitingFill[] {
  const fills: WaitingFill[] = [];
  let arriving: number | null = null;
  for (const event of events) {
    if (event.type === 'OrderAccepted' || event.type === 'OrderAmendAccepted') arriving = event.orderId;
    if (event.type !== 'TradeExecuted') continue;
    const { marketId, quantity: shares, makerOrderId, makerId, takerOrderId, takerId } = event;
    if (makerId !== 0) fills.push({ orderId: makerOrderId, memberId: makerId, marketId, shares });
    if (takerId !== 0 && takerOrderId !== arriving)
      fills.push({ orderId: takerOrderId, memberId: takerId, marketId, shares });
  }
  return fills;
}
