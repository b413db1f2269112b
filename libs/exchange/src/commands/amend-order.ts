import { MAX_PRICE_TICKS, MAX_SHARES, MIN_PRICE_TICKS } from '@openfloor/kernel';
import { cashAccount } from '@openfloor/ledger';
import type { AmendPlan, RestingOrder } from '@openfloor/matching';
import type { OrderAmended, OrderCancelled } from '../answer.js';
import type { AmendOrder } from '../command.js';
import { bookOf, contractOfBook, mirrorPrice } from '../contract.js';
import type { Effects } from '../effects.js';
import { addExposure, exposureOf, orderExposure, releaseExposure, requiredHold } from '../hold.js';
import { type Rejected, rejected } from '../rejection.js';
import { type ExchangeState, type Market, stakeOf } from '../state.js';
import { bookSteps } from '../trade.js';
import { cancelOwnOrder, findOwnOrder } from './cancel-order.js';
import { answeredFills, closeOrRest } from './place-order.js';

export interface AmendOrderPlan {
  readonly type: 'AmendOrderPlan';
  readonly market: Market;
  readonly order: RestingOrder;
  /** In the book's terms. */
  readonly priceTicks: number;
  readonly amend: AmendPlan;
}

/** Reads only. A halted market takes cancellations (quantity 0) but no other amendment. */
export function planAmendOrder(state: ExchangeState, command: AmendOrder): AmendOrderPlan | Rejected {
  const found = findOwnOrder(state, command);
  if (found.type === 'Rejected') return found;
  const { order, market } = found;
  if (command.quantity > MAX_SHARES) return rejected('QUANTITY_OUT_OF_RANGE');
  const inBook = { contract: order.label, priceTicks: command.priceTicks };
  const priceTicks = command.quantity === 0 ? order.priceTicks : mirrorPrice(market.contracts, inBook);
  if (priceTicks < MIN_PRICE_TICKS || priceTicks > MAX_PRICE_TICKS) return rejected('PRICE_OUT_OF_RANGE');
  if (command.quantity > 0 && market.state === 'halted') return rejected('MARKET_HALTED');
  const amend = bookOf(market, contractOfBook(order.bookId)).planAmend(order, priceTicks, command.quantity);
  if (amend.kind === 'rejected') return rejected('POST_ONLY_WOULD_CROSS');
  const plan: AmendOrderPlan = { type: 'AmendOrderPlan', market, order, priceTicks, amend };
  return affordable(state, plan, command.quantity) ? plan : rejected('INSUFFICIENT_FUNDS');
}

/** Law 3 with the order as it would be instead of as it is. */
function affordable(state: ExchangeState, plan: AmendOrderPlan, quantity: number): boolean {
  if (plan.amend.kind !== 'requeue') return true;
  const { market, order, priceTicks } = plan;
  const stake = stakeOf(market, order.owner);
  const old = exposureOf(order, order.remaining);
  const amountMilli = orderExposure({ side: order.side, priceTicks, quantity }) - old.amountMilli;
  const hold = requiredHold(stake, { ...old, amountMilli });
  return hold - stake.heldMilli <= state.ledger.balance(cashAccount(order.owner));
}

export function executeAmendOrder(
  effects: Effects,
  command: AmendOrder,
  plan: AmendOrderPlan,
): OrderAmended | OrderCancelled {
  const { market, order, amend } = plan;
  if (amend.kind === 'cancel') return cancelOwnOrder(effects, market, order);
  const stake = stakeOf(market, order.owner);
  const keptPlace = amend.kind === 'cut';
  const { id: orderId, side, owner: memberId } = order;
  const contract = contractOfBook(order.bookId);
  releaseExposure(stake, order, order.remaining);
  const { priceTicks, quantity: open } = command;
  effects.emit({ type: 'OrderAmendAccepted', orderId, priceTicks, open, keptPlace });
  const resting = bookOf(market, contract).executeAmend(order, amend);
  if (amend.kind !== 'requeue') {
    addExposure(stake, exposureOf(order, order.remaining));
    effects.postHold(stake, orderId);
    return { ...unchanged(orderId), open: order.remaining };
  }
  const { match } = amend;
  const { costMilli, lastTradeTicks } = bookSteps(effects, market, { orderId, memberId, side }, match.steps);
  const cause = closeOrRest(effects, stake, { orderId, match, resting });
  effects.priceChange(market, contract, lastTradeTicks || undefined);
  const outcome = match.outcome === 'rejected' ? 'cancelled' : match.outcome;
  const fills = answeredFills(market, order.label, match);
  const { filled } = match;
  return {
    type: 'OrderAmended',
    orderId,
    outcome,
    cause,
    keptPlace,
    filled,
    open: resting?.remaining ?? 0,
    costMilli,
    fills,
  };
}

function unchanged(orderId: number): Omit<OrderAmended, 'open'> {
  const outcome = { outcome: 'resting', cause: 'NONE' } as const;
  return { type: 'OrderAmended', orderId, ...outcome, keptPlace: true, filled: 0, costMilli: 0, fills: [] };
}
