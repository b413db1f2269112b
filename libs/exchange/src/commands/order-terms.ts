import { MAX_ISSUED_MILLI, MAX_PRICE_TICKS, MAX_SHARES, MIN_PRICE_TICKS } from '@openfloor/kernel';
import type { IncomingOrder } from '@openfloor/matching';
import { type BookTerms, isMirrored } from '../contract.js';
import type { PlaceOrder } from '../order-command.js';
import { type Rejected, type RejectionCode, rejected } from '../rejection.js';
import type { ExchangeState, Market } from '../state.js';

/** Why the order makes no sense in this market, whatever the member has; null: it does. */
export function refuseTerms(state: ExchangeState, market: Market, command: PlaceOrder): Rejected | null {
  const code =
    refuseFigures(state, command) ??
    refuseExpiry(state, command) ??
    refuseConditions(command) ??
    refuseReduceOnly(market, command) ??
    refuseAuction(market, command);
  return code === null ? null : rejected(code);
}

const TWO_OUTCOMES = 2;

/** Nothing of such an order ever waits in the book. */
const isImmediate = ({ orderType, timeInForce }: PlaceOrder): boolean =>
  orderType === 'market' || timeInForce === 'IOC' || timeInForce === 'FOK';

/** The budget alone says how much: "spend 40 tokens". */
export const isByBudget = ({ quantity, budgetMilli }: PlaceOrder): boolean =>
  quantity === 0 && budgetMilli > 0;

function refuseFigures(state: ExchangeState, command: PlaceOrder): RejectionCode | null {
  const { priceTicks, quantity, orderType } = command;
  const fewest = isByBudget(command) && command.timeInForce !== 'FOK' ? 0 : 1;
  if (quantity < fewest || quantity > MAX_SHARES) return 'QUANTITY_OUT_OF_RANGE';
  if (quantity > state.tradingPolicy.orderLimit) return 'ORDER_LIMIT';
  const limit = orderType === 'limit';
  if (limit && (priceTicks < MIN_PRICE_TICKS || priceTicks > MAX_PRICE_TICKS)) return 'PRICE_OUT_OF_RANGE';
  return !limit && priceTicks !== 0 ? 'PRICE_OUT_OF_RANGE' : null;
}

function refuseExpiry(state: ExchangeState, command: PlaceOrder): RejectionCode | null {
  const { expiresAt, timeInForce, orderType } = command;
  const expires = timeInForce === 'GTD';
  if (expires !== expiresAt > 0 || (expires && orderType === 'market')) return 'GTD_NEEDS_EXPIRY';
  return expires && expiresAt <= state.at ? 'EXPIRES_IN_THE_PAST' : null;
}

function refuseConditions(command: PlaceOrder): RejectionCode | null {
  const { postOnly, budgetMilli, side, timeInForce } = command;
  if (postOnly && isImmediate(command)) return 'POST_ONLY_NEEDS_GTC';
  if (budgetMilli === 0) return null;
  if (budgetMilli < 0 || budgetMilli > MAX_ISSUED_MILLI) return 'BUDGET_OUT_OF_RANGE';
  if (!isImmediate(command)) return 'BUDGET_NEEDS_IMMEDIATE';
  return side === 'sell' && timeInForce !== 'FOK' ? 'BUDGET_ON_SALE_NEEDS_FOK' : null;
}

function refuseReduceOnly(market: Market, command: PlaceOrder): RejectionCode | null {
  if (!command.reduceOnly) return null;
  if (market.contracts !== TWO_OUTCOMES) return 'REDUCE_ONLY_NEEDS_TWO_OUTCOMES';
  return isImmediate(command) ? null : 'REDUCE_ONLY_NEEDS_IMMEDIATE';
}

/** An auction collects orders that wait for its one price. */
function refuseAuction(market: Market, command: PlaceOrder): RejectionCode | null {
  const waits = !isImmediate(command) && !command.postOnly;
  return market.state === 'auction' && !waits ? 'AUCTION_TAKES_LIMIT_ORDERS' : null;
}

/** The order as its book takes it. The caller has refused what cannot be. */
export function incomingOrder(
  command: PlaceOrder,
  market: Market,
  terms: BookTerms,
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
    timeInForce: command.timeInForce === 'GTD' ? 'GTC' : command.timeInForce,
    postOnly: command.postOnly,
    selfTradePrevention: command.selfTradeMode,
    budget: command.budgetMilli === 0 ? undefined : command.budgetMilli,
    mirrored: isMirrored(market.contracts, command.contract),
    protectionTicks: 0,
  };
}

/**
 * The most shares that the order may trade: what was asked for, or as many as one order may have where the budget
 * decides, and with reduce-only no more than the member's position. 0: there is nothing to reduce.
 */
export function quantityOf(
  state: ExchangeState,
  market: Market,
  command: PlaceOrder,
  terms: BookTerms,
): number {
  const asked = isByBudget(command) ? state.tradingPolicy.orderLimit : command.quantity;
  if (!command.reduceOnly) return asked;
  const shares = market.stakes.get(command.memberId)?.shares;
  // Of YES and NO one is 0; selling in the book reduces YES, buying reduces NO.
  return Math.min(asked, shares?.[terms.side === 'sell' ? 0 : 1] ?? 0);
}
