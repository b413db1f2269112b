import { MAX_PRICE_TICKS, MAX_SHARES, MIN_PRICE_TICKS } from '@openfloor/kernel';
import { cashAccount } from '@openfloor/ledger';
import type { IncomingOrder, MatchPlan } from '@openfloor/matching';
import type { AnsweredFill, DropCause, OrderPlaced } from '../answer.js';
import type { PlaceOrder } from '../command.js';
import { bookOf, mirrorPrice, toBookTerms } from '../contract.js';
import type { Effects } from '../effects.js';
import { affordable } from '../funds.js';
import { addExposure, exposureOf } from '../hold.js';
import { type Rejected, rejected } from '../rejection.js';
import { type ExchangeState, type Market, type Stake, stakeOf } from '../state.js';
import { bookSteps } from '../trade.js';
import { tradingMarket } from './trading-market.js';

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
  const member = state.members.get(command.memberId);
  if (member === undefined) return rejected('UNKNOWN_MEMBER');
  if (!member.trading) return rejected('NO_TRADING_ACCOUNT');
  const market = tradingMarket(state, command.marketId);
  if (market.type === 'Rejected') return market;
  if (command.contract >= market.market.contracts) return rejected('UNKNOWN_CONTRACT');
  const refusal = refuseFigures(command);
  if (refusal !== null) return refusal;
  return planMatch(state, market.market, command, orderId);
}

function refuseFigures(command: PlaceOrder): Rejected | null {
  const { priceTicks, quantity, orderType } = command;
  if (quantity < 1 || quantity > MAX_SHARES) return rejected('QUANTITY_OUT_OF_RANGE');
  const limit = orderType === 'limit';
  if (limit && (priceTicks < MIN_PRICE_TICKS || priceTicks > MAX_PRICE_TICKS))
    return rejected('PRICE_OUT_OF_RANGE');
  if (!limit && priceTicks !== 0) return rejected('PRICE_OUT_OF_RANGE');
  if (command.postOnly && (!limit || command.timeInForce !== 'GTC')) return rejected('POST_ONLY_NEEDS_GTC');
  return null;
}

function planMatch(
  state: ExchangeState,
  market: Market,
  command: PlaceOrder,
  orderId: number,
): PlacePlan | Rejected {
  const terms = toBookTerms(market.contracts, command);
  const incoming = incomingOrder(command, terms, orderId);
  const match = bookOf(market, terms.contract).plan(incoming);
  if (match.outcome === 'rejected') return rejected('POST_ONLY_WOULD_CROSS');
  const plan: PlacePlan = { type: 'PlacePlan', market, bookContract: terms.contract, incoming, match };
  const cashMilli = state.ledger.balance(cashAccount(command.memberId));
  return affordable(plan, cashMilli) ? plan : rejected('INSUFFICIENT_FUNDS');
}

function incomingOrder(
  command: PlaceOrder,
  terms: { side: IncomingOrder['side']; priceTicks: number },
  orderId: number,
): IncomingOrder {
  return {
    id: orderId,
    owner: command.memberId,
    label: command.contract,
    side: terms.side,
    type: command.orderType,
    priceTicks: terms.priceTicks,
    quantity: command.quantity,
    timeInForce: command.timeInForce,
    postOnly: command.postOnly,
    selfTradePrevention: 'CANCEL_NEWEST',
  };
}

export function executePlaceOrder(effects: Effects, command: PlaceOrder, plan: PlacePlan): OrderPlaced {
  const { market, incoming, match } = plan;
  const orderId = incoming.id;
  emitAccepted(effects, command, orderId);
  const resting = bookOf(market, plan.bookContract).execute(incoming, match);
  const taker = { orderId, memberId: command.memberId, side: incoming.side };
  const { costMilli, lastTradeTicks } = bookSteps(effects, market, taker, match.steps);
  const stake = stakeOf(market, command.memberId);
  const cause = closeOrRest(effects, stake, { orderId, match, resting });
  effects.priceChange(market, plan.bookContract, lastTradeTicks || undefined);
  return {
    type: 'OrderPlaced',
    orderId,
    outcome: match.outcome === 'rejected' ? 'cancelled' : match.outcome,
    cause,
    filled: match.filled,
    open: resting?.remaining ?? 0,
    costMilli,
    fills: answeredFills(market, command.contract, match),
  };
}

function emitAccepted(effects: Effects, command: PlaceOrder, orderId: number): void {
  const { memberId, marketId, contract, side, orderType, priceTicks, quantity, timeInForce, postOnly } =
    command;
  const order = {
    memberId,
    marketId,
    contract,
    side,
    orderType,
    priceTicks,
    quantity,
    timeInForce,
    postOnly,
  };
  effects.emit({ type: 'OrderAccepted', orderId, ...order });
}

/** What becomes of the part of an order that did not trade: it rests and is held for, or it is dropped. */
export function closeOrRest(
  effects: Effects,
  stake: Stake,
  order: { orderId: number; match: MatchPlan; resting: Parameters<typeof exposureOf>[0] | null },
): DropCause {
  const { orderId, match, resting } = order;
  if (resting !== null) {
    addExposure(stake, exposureOf(resting, resting.remaining));
    effects.emit({ type: 'OrderRested', orderId, open: resting.remaining });
  } else if (match.cause !== null) {
    effects.emit({ type: 'OrderCancelled', orderId, quantity: match.remaining, reason: match.cause });
  }
  effects.postHold(stake, orderId);
  return match.cause ?? 'NONE';
}

/** The fills as the member sees them: in terms of the order's contract, one line a price. */
export function answeredFills(market: Market, contract: number, match: MatchPlan): AnsweredFill[] {
  const fills: { priceTicks: number; quantity: number }[] = [];
  for (const { kind, maker, quantity } of match.steps) {
    if (kind !== 'fill') continue;
    const priceTicks = mirrorPrice(market.contracts, { contract, priceTicks: maker.priceTicks });
    const last = fills.at(-1);
    if (last?.priceTicks === priceTicks) last.quantity += quantity;
    else fills.push({ priceTicks, quantity });
  }
  return fills;
}
