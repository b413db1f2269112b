import { invariant, MAX_PRICE_TICKS, MAX_SHARES, MIN_PRICE_TICKS } from '@openfloor/kernel';
import { cashAccount } from '@openfloor/ledger';
import { type AmendPlan, type OrderBook, type RestingOrder, requeued } from '@openfloor/matching';
import type { OrderAmended, OrderCancelled } from '../answer.js';
import { carryOut, takerOf, tellPrices } from '../carry-out.js';
import { bookOf, contractOfBook, mirrorPrice } from '../contract.js';
import type { Effects } from '../effects.js';
import { exposureOf, liftOrder, orderExposure, releaseOrder, requiredHold } from '../hold.js';
import { limitBroken } from '../limits.js';
import type { AmendOrder } from '../order-command.js';
import { type Rejected, type RejectionCode, rejected } from '../rejection.js';
import { type ExchangeState, type Market, stakeOf } from '../state.js';
import { cancelOwnOrder, findOwnOrder } from './cancel-order.js';
import { pauseMarket } from './halt-market.js';
import { outcomeOf } from './outcome.js';
import { answeredFills, dropRemainder, planMatch, rest } from './place-order.js';
import { refusalOf, tradingMember } from './trading-market.js';

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
  const { quantity } = command;
  if (quantity === 0) {
    return { type: 'AmendOrderPlan', market, order, priceTicks: order.priceTicks, amend: { kind: 'cancel' } };
  }
  const member = tradingMember(state, command.memberId);
  if (member.type === 'Rejected') return member;
  const refusal = refusalOf(state, market);
  if (refusal !== null) return refusal;
  if (quantity > MAX_SHARES) return rejected('QUANTITY_OUT_OF_RANGE');
  if (quantity > state.tradingPolicy.orderLimit) return rejected('ORDER_LIMIT');
  const priceTicks = mirrorPrice(market.contracts, { contract: order.label, priceTicks: command.priceTicks });
  if (priceTicks < MIN_PRICE_TICKS || priceTicks > MAX_PRICE_TICKS) return rejected('PRICE_OUT_OF_RANGE');
  return planChange(state, market, order, { priceTicks, quantity });
}

interface Change {
  readonly priceTicks: number;
  readonly quantity: number;
}

function planChange(
  state: ExchangeState,
  market: Market,
  order: RestingOrder,
  change: Change,
): AmendOrderPlan | Rejected {
  const { priceTicks, quantity } = change;
  const book = bookOf(market, contractOfBook(order.bookId));
  const amend =
    market.state === 'auction'
      ? book.planRestAnew(order, priceTicks, quantity)
      : planRequeue(state, market, book, order, change);
  if (amend.kind === 'rejected') return rejected('POST_ONLY_WOULD_CROSS');
  const refusal = amend.kind === 'requeue' ? refuseRequeue(state, market, order, change) : null;
  return refusal === null ? { type: 'AmendOrderPlan', market, order, priceTicks, amend } : rejected(refusal);
}

/** In place, or as a new order within the price band. */
function planRequeue(
  state: ExchangeState,
  market: Market,
  book: OrderBook,
  order: RestingOrder,
  { priceTicks, quantity }: Change,
): AmendPlan {
  if (priceTicks === order.priceTicks && quantity <= order.remaining) {
    return book.planRestAnew(order, priceTicks, quantity);
  }
  const match = planMatch(state, market, contractOfBook(order.bookId), requeued(order, priceTicks, quantity));
  if (match.outcome === 'rejected') return { kind: 'rejected', cause: 'POST_ONLY' };
  return { kind: 'requeue', priceTicks, match };
}

function refuseRequeue(
  state: ExchangeState,
  market: Market,
  order: RestingOrder,
  { priceTicks, quantity }: Change,
): RejectionCode | null {
  const { owner, side } = order;
  const contract = contractOfBook(order.bookId);
  if (market.state === 'auction' && bookOf(market, contract).wouldMeet(owner, side, priceTicks)) {
    return 'SELF_TRADE_IN_AUCTION';
  }
  const more = quantity - order.remaining;
  const broken =
    more > 0 ? limitBroken(state, market, owner, { contract, side, quantity: more, rests: false }) : null;
  if (broken !== null) return broken;
  return affordable(state, market, order, { priceTicks, quantity }) ? null : 'INSUFFICIENT_FUNDS';
}

/** Law 3 with the order as it would be instead of as it is. */
function affordable(state: ExchangeState, market: Market, order: RestingOrder, change: Change): boolean {
  const stake = stakeOf(market, order.owner);
  const old = exposureOf(order, order.remaining);
  const amountMilli = orderExposure({ side: order.side, ...change }) - old.amountMilli;
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
  const { id: orderId } = order;
  const { priceTicks, quantity: open } = command;
  const keptPlace = amend.kind === 'cut';
  effects.emit({ type: 'OrderAmendAccepted', orderId, priceTicks, open, keptPlace });
  return amend.kind === 'requeue' ? requeue(effects, plan, open) : cut(effects, plan, open);
}

/** Less at the same price: the order keeps its place. */
function cut(effects: Effects, { market, order }: AmendOrderPlan, open: number): OrderAmended {
  const stake = stakeOf(market, order.owner);
  const by = order.remaining - open;
  if (by > 0) {
    bookOf(market, contractOfBook(order.bookId)).reduce(order, by);
    releaseOrder(effects.state, stake, order, by);
  }
  effects.postHold(stake, order.id);
  const outcome = { outcome: 'resting', cause: 'NONE' } as const;
  return {
    type: 'OrderAmended',
    orderId: order.id,
    ...outcome,
    keptPlace: true,
    filled: 0,
    open,
    costMilli: 0,
    fills: [],
  };
}

/** The order leaves its place and comes again, as if newly sent. */
function requeue(effects: Effects, plan: AmendOrderPlan, quantity: number): OrderAmended {
  const { market, order, priceTicks, amend } = plan;
  invariant(amend.kind === 'requeue', 'only an order that loses its place comes again');
  const { match } = amend;
  const incoming = requeued(order, priceTicks, quantity);
  const contract = contractOfBook(order.bookId);
  const stake = stakeOf(market, order.owner);
  liftOrder(stake, order);
  bookOf(market, contract).cancel(order);
  const taker = takerOf(market, contract, incoming);
  const execution = carryOut(effects, taker, match);
  const rests = match.outcome === 'resting';
  if (rests) rest(effects, market, contract, { ...incoming, quantity: match.remaining });
  else dropRemainder(effects, stake, order.id, match);
  tellPrices(effects, taker, execution);
  if (match.cause === 'PRICE_BAND') pauseMarket(effects, market);
  return {
    type: 'OrderAmended',
    orderId: order.id,
    ...outcomeOf(match, false),
    keptPlace: false,
    filled: match.filled,
    open: rests ? match.remaining : 0,
    costMilli: execution.costMilli,
    fills: answeredFills(market, order.label, match),
  };
}
