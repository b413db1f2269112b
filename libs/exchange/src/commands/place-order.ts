import { cashAccount } from '@openfloor/ledger';
import type { IncomingOrder, MatchPlan, RestingOrder } from '@openfloor/matching';
import type { AnsweredFill, OrderPlaced } from '../answer.js';
import { carryOut, takerOf, tellPrices } from '../carry-out.js';
import { bookOf, mirrorPrice, toBookTerms } from '../contract.js';
import type { Effects } from '../effects.js';
import { affordable } from '../funds.js';
import { admitOrder } from '../hold.js';
import { limitBroken } from '../limits.js';
import type { PlaceOrder } from '../order-command.js';
import { type Rejected, rejected } from '../rejection.js';
import { type ExchangeState, type Market, type Stake, stakeOf } from '../state.js';
import { surroundingsOf } from '../surroundings.js';
import { leavesBand, protectionTicks } from './band.js';
import { pauseMarket } from './halt-market.js';
import { incomingOrder, isByBudget, quantityOf, refuseTerms } from './order-terms.js';
import { outcomeOf } from './outcome.js';
import { tradingMarket, tradingMember } from './trading-market.js';

export interface PlacePlan {
  readonly type: 'PlacePlan';
  readonly market: Market;
  /** The contract whose book the order goes to. */
  readonly bookContract: number;
  readonly incoming: IncomingOrder;
  readonly match: MatchPlan;
}

/** Reads only. Every way in which an order can be refused is here, in the order in which they are told. */
export function planPlaceOrder(
  state: ExchangeState,
  command: PlaceOrder,
  orderId: number,
): PlacePlan | Rejected {
  const member = tradingMember(state, command.memberId);
  if (member.type === 'Rejected') return member;
  const found = tradingMarket(state, command.marketId);
  if (found.type === 'Rejected') return found;
  const { market } = found;
  if (command.contract >= market.contracts) return rejected('UNKNOWN_CONTRACT');
  const refusal = refuseTerms(state, market, command);
  if (refusal !== null) return refusal;
  const terms = toBookTerms(market.contracts, command);
  const incoming = incomingOrder(command, market, terms, orderId);
  incoming.quantity = quantityOf(state, market, command, terms);
  if (incoming.quantity === 0) return rejected('NOTHING_TO_REDUCE');
  return planIncoming(state, market, terms.contract, incoming);
}

function planIncoming(
  state: ExchangeState,
  market: Market,
  bookContract: number,
  incoming: IncomingOrder,
): PlacePlan | Rejected {
  const { owner, side } = incoming;
  const match =
    market.state === 'auction'
      ? planSealed(market, incoming)
      : planMatch(state, market, bookContract, incoming);
  if (match === null) return rejected('SELF_TRADE_IN_AUCTION');
  if (match.outcome === 'rejected') return rejected('POST_ONLY_WOULD_CROSS');
  const plan: PlacePlan = { type: 'PlacePlan', market, bookContract, incoming, match };
  const rests = match.outcome === 'resting';
  const quantity = match.filled + (rests ? match.remaining : 0);
  const broken = limitBroken(state, market, owner, { contract: bookContract, side, quantity, rests });
  if (broken !== null) return rejected(broken);
  return affordable(plan, state.ledger.balance(cashAccount(owner))) ? plan : rejected('INSUFFICIENT_FUNDS');
}

/** Continuous trading, within the price band. */
export function planMatch(
  state: ExchangeState,
  market: Market,
  contract: number,
  incoming: IncomingOrder,
): MatchPlan {
  const book = bookOf(market, contract);
  const { side } = incoming;
  const match = book.plan(incoming, surroundingsOf(market, contract, side));
  if (match.steps.length === 0) return match;
  const worstTicks = protectionTicks(state, market, contract, side);
  if (worstTicks === 0 || !leavesBand(match, side, worstTicks)) return match;
  incoming.protectionTicks = worstTicks;
  return book.plan(incoming, surroundingsOf(market, contract, side));
}

/** Auctions match later, at one price. Null: it would then meet an order of its own member. */
function planSealed(market: Market, { owner, side, priceTicks, quantity }: IncomingOrder): MatchPlan | null {
  if (bookOf(market, 0).wouldMeet(owner, side, priceTicks)) return null;
  return { outcome: 'resting', cause: null, steps: [], filled: 0, remaining: quantity };
}

export function executePlaceOrder(effects: Effects, command: PlaceOrder, plan: PlacePlan): OrderPlaced {
  const { market, incoming, match, bookContract } = plan;
  const orderId = incoming.id;
  emitAccepted(effects, command, isByBudget(command) ? match.filled : incoming.quantity, orderId);
  const taker = takerOf(market, bookContract, incoming);
  const execution = carryOut(effects, taker, match);
  const rests = match.outcome === 'resting';
  if (rests) restRemainder(effects, plan, command);
  else dropRemainder(effects, stakeOf(market, command.memberId), orderId, droppedOf(command, match));
  tellPrices(effects, taker, execution);
  if (match.cause === 'PRICE_BAND' && command.timeInForce !== 'FOK') pauseMarket(effects, market);
  return {
    type: 'OrderPlaced',
    orderId,
    ...outcomeOf(match, isByBudget(command)),
    filled: match.filled,
    open: rests ? match.remaining : 0,
    costMilli: execution.costMilli,
    fills: answeredFills(market, command.contract, match),
  };
}

function emitAccepted(effects: Effects, command: PlaceOrder, quantity: number, orderId: number): void {
  effects.emit({
    type: 'OrderAccepted',
    orderId,
    memberId: command.memberId,
    marketId: command.marketId,
    contract: command.contract,
    side: command.side,
    orderType: command.orderType,
    priceTicks: command.priceTicks,
    quantity,
    timeInForce: command.timeInForce,
    postOnly: command.postOnly,
    expiresAt: command.expiresAt,
    budgetMilli: command.budgetMilli,
    reduceOnly: command.reduceOnly,
    selfTradeMode: command.selfTradeMode,
  });
}

function restRemainder(
  effects: Effects,
  { market, bookContract, incoming, match }: PlacePlan,
  command: PlaceOrder,
): void {
  const order = rest(effects, market, bookContract, { ...incoming, quantity: match.remaining });
  if (command.expiresAt > 0) {
    effects.state.expiries.set(order.id, command.expiresAt);
    effects.fallsDue(command.expiresAt, 'expireOrder', order.id);
  }
}

/** Puts what is left of an order into its book, and holds for it. */
export function rest(
  effects: Effects,
  market: Market,
  contract: number,
  remainder: IncomingOrder,
): RestingOrder {
  const order = bookOf(market, contract).rest(remainder);
  const stake = stakeOf(market, order.owner);
  admitOrder(stake, order);
  effects.emit({ type: 'OrderRested', orderId: order.id, open: order.remaining });
  effects.postHold(stake, order.id);
  return order;
}

/** Tells what of an order is dropped and why. */
export function dropRemainder(
  effects: Effects,
  stake: Stake,
  orderId: number,
  { cause, remaining }: Pick<MatchPlan, 'cause' | 'remaining'>,
): void {
  effects.state.expiries.delete(orderId);
  if (cause !== null) effects.emit({ type: 'OrderCancelled', orderId, quantity: remaining, reason: cause });
  effects.postHold(stake, orderId);
}

/** An order whose budget alone says how much asked for what it got: nothing of it is dropped. */
function droppedOf(
  command: PlaceOrder,
  { cause, filled, remaining }: MatchPlan,
): Pick<MatchPlan, 'cause' | 'remaining'> {
  if (!isByBudget(command)) return { cause, remaining };
  return { cause: filled > 0 ? null : cause, remaining: 0 };
}

/** The fills as the member sees them: in terms of the order's contract, one line a price. */
export function answeredFills(market: Market, contract: number, match: MatchPlan): AnsweredFill[] {
  const fills: { priceTicks: number; quantity: number }[] = [];
  for (const { kind, priceTicks: bookTicks, quantity } of match.steps) {
    if (kind === 'cancel' || kind === 'decrement') continue;
    const priceTicks = mirrorPrice(market.contracts, { contract, priceTicks: bookTicks });
    const last = fills.at(-1);
    if (last?.priceTicks === priceTicks) last.quantity += quantity;
    else fills.push({ priceTicks, quantity });
  }
  return fills;
}
