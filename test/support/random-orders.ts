import type {
  AmendOrder,
  CancelAllOrders,
  CancelOrder,
  ExchangeState,
  Market,
  PlaceOrder,
} from '@openfloor/exchange';
import { marketId, memberId, milli, orderId, shares, ticks } from '@openfloor/kernel';
import type { Choice } from './choice.js';
import { OFFICERS, TRADERS, UNKNOWN } from './random-world.js';

const MODES = ['CANCEL_NEWEST', 'CANCEL_OLDEST', 'CANCEL_BOTH', 'DECREMENT'] as const;

export function placeOrder(choice: Choice, state: ExchangeState, at: number): PlaceOrder {
  const market = someMarket(choice, state);
  const contracts = market?.contracts ?? 2;
  const contract = choice.onceIn(60) ? contracts : choice.below(contracts);
  const orderType = choice.onceIn(5) ? 'market' : 'limit';
  const timeInForce = choice.weighted([
    [10, 'GTC'],
    [orderType === 'market' ? 0 : 3, 'GTD'],
    [3, 'IOC'],
    [2, 'FOK'],
  ] as const);
  const side = choice.of(['buy', 'sell'] as const);
  const isImmediate = orderType === 'market' || timeInForce === 'IOC' || timeInForce === 'FOK';
  const takesBudget = isImmediate && (side === 'buy' || timeInForce === 'FOK');
  const hasBudget = choice.onceIn(takesBudget ? 2 : 80);
  const reduceOnly = choice.onceIn(isImmediate && contracts === 2 ? 4 : 80);
  const order: PlaceOrder = {
    type: 'PlaceOrder',
    memberId: memberId(trader(choice)),
    marketId: marketId(market?.id ?? UNKNOWN),
    contract,
    side,
    orderType,
    priceTicks: ticks(orderType === 'market' ? 0 : somePrice(choice, market, contract)),
    quantity: shares(hasBudget && choice.onceIn(2) ? 0 : someQuantity(choice)),
    timeInForce,
    postOnly: isImmediate ? choice.onceIn(80) : choice.onceIn(8),
    expiresAt: timeInForce === 'GTD' ? at + choice.between(0, 8_000) : 0,
    budgetMilli: milli(hasBudget ? choice.between(1, 8_000) : 0),
    reduceOnly,
    selfTradeMode: choice.of(MODES),
  };
  return choice.onceIn(40) ? { ...order, timeInForce: choice.of(['GTC', 'GTD', 'FOK'] as const) } : order;
}

/** Mostly one's own order: random ids would nearly always be unknown. */
export function cancelOrder(choice: Choice, state: ExchangeState): CancelOrder {
  const { orderId: order, memberId: member } = someOrder(choice, state);
  return { type: 'CancelOrder', orderId: order, memberId: member };
}

export function amendOrder(choice: Choice, state: ExchangeState): AmendOrder {
  const { priceTicks, ...order } = someOrder(choice, state);
  const price = choice.onceIn(3) ? priceTicks : choice.between(Math.max(1, priceTicks - 60), priceTicks + 60);
  const quantity = choice.onceIn(10) ? 0 : someQuantity(choice);
  return {
    type: 'AmendOrder',
    ...order,
    priceTicks: ticks(Math.min(price, 1000)),
    quantity: shares(quantity),
  };
}

export function cancelAllOrders(choice: Choice, state: ExchangeState): CancelAllOrders {
  const market = choice.onceIn(2) ? 0 : marketId(someMarket(choice, state)?.id ?? UNKNOWN);
  return { type: 'CancelAllOrders', memberId: memberId(trader(choice)), marketId: market };
}

export function someMarket(choice: Choice, { markets }: ExchangeState): Market | undefined {
  if (choice.onceIn(60)) return undefined;
  const all = [...markets.values()].sort((a, b) => a.id - b.id);
  const trading = all.filter(({ state }) => state === 'open' || state === 'auction');
  if (trading.length > 0 && !choice.onceIn(8)) return choice.of(trading);
  return all.length === 0 ? undefined : choice.of(all);
}

function trader(choice: Choice): number {
  if (choice.onceIn(60)) return choice.of([...OFFICERS, UNKNOWN]);
  return choice.of(TRADERS);
}

function someOrder(choice: Choice, state: ExchangeState) {
  const orders = [...state.orders.values()].sort((a, b) => a.id - b.id);
  const order = orders[choice.below(orders.length + 1)];
  const owner = order === undefined || choice.onceIn(20) ? choice.of(TRADERS) : order.owner;
  // Orders are numbered by journal sequence, so small numbers may name one.
  const id = order?.id ?? choice.between(1, 200);
  return { orderId: orderId(id), memberId: memberId(owner), priceTicks: order?.priceTicks ?? 500 };
}

const someQuantity = (choice: Choice): number =>
  choice.weighted([
    [40, choice.between(1, 12)],
    [4, choice.between(13, 60)],
    [1, choice.of([0, 501, 1_000_000])],
  ]);

/** Around where the contract trades, so that orders meet. */
function somePrice(choice: Choice, market: Market | undefined, contract: number): number {
  if (market === undefined || choice.onceIn(12)) return choice.of([1, 999, choice.between(1, 1000)]);
  const mirrored = market.contracts === 2 && contract === 1;
  const quote = market.quotes[mirrored ? 0 : contract];
  const around = quote?.lastTradeTicks || quote?.bestBidTicks || (market.referenceTicks[0] ?? 500);
  const price = around + choice.between(-40, 40);
  return Math.min(999, Math.max(1, mirrored ? 1000 - price : price));
}
