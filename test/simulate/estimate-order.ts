import { type Core, type Market, NO, type PlaceOrder, YES } from '@openfloor/exchange';
import { marketId, memberId, milli, shares, ticks } from '@openfloor/kernel';
import { type EstimateOrder, estimateOrder } from '../../apps/server/src/estimates/estimate-order.js';

export interface StatedEstimate {
  readonly memberId: number;
  readonly marketId: number;
  /** 0..1, as said: a tenth of a percent is a tick. */
  readonly chance: number;
  readonly stakeMilli: number;
}

export type Side = typeof YES | typeof NO;

/**
 * The order that the server makes of it, as apps/server/src/estimates/plan-orders.ts does: one that trades at once spends the whole
 * stake, else it waits at the estimate. null: nothing would come of it.
 */
export function orderOf(core: Core, market: Market, estimate: StatedEstimate): PlaceOrder | null {
  const chancePermille = Math.round(estimate.chance * 1000);
  const belief = { chancePermille, stakeMilli: estimate.stakeMilli, rests: false };
  const order = estimateOrder(belief, surroundingsOf(market));
  if (order === null) return null;
  const waiting = purchase(estimate, order, { quantity: order.quantity, budgetMilli: 0 });
  const preview = core.preview(waiting);
  if (preview.type === 'Rejected' || preview.filled + preview.resting === 0) return null;
  if (!order.crosses || preview.resting > 0) return waiting;
  const spending = purchase(estimate, order, { quantity: 0, budgetMilli: estimate.stakeMilli });
  const spent = core.preview(spending);
  return spent.type === 'Rejected' || spent.filled === 0 ? waiting : spending;
}

function surroundingsOf(market: Market) {
  const quote = market.quotes[YES];
  return {
    sealed: market.auctionEndsAt > 0,
    referenceTicks: market.referenceTicks[YES] ?? 0,
    bidTicks: quote?.bestBidTicks ?? 0,
    askTicks: quote?.bestAskTicks ?? 0,
  };
}

function purchase(
  estimate: StatedEstimate,
  { contract, priceTicks }: EstimateOrder,
  { quantity, budgetMilli }: { quantity: number; budgetMilli: number },
): PlaceOrder {
  return {
    type: 'PlaceOrder',
    memberId: memberId(estimate.memberId),
    marketId: marketId(estimate.marketId),
    contract,
    side: 'buy',
    orderType: 'limit',
    priceTicks: ticks(priceTicks),
    quantity: shares(quantity),
    timeInForce: budgetMilli > 0 ? 'IOC' : 'GTC',
    postOnly: false,
    expiresAt: 0,
    budgetMilli: milli(budgetMilli),
    reduceOnly: false,
    selfTradeMode: 'CANCEL_NEWEST',
  };
}
