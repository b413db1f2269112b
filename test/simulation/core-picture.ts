import type { ExchangeState, Market, Quote } from '@openfloor/exchange';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import type { RestingOrder } from '@openfloor/matching';

/** What a view must show of the markets, read off the core. */
export function marketsOf(state: ExchangeState) {
  return [...state.markets.values()].map((market) => ({
    marketId: market.id,
    ideaId: market.ideaId,
    contracts: market.contracts,
    closesAt: market.closesAt,
    referenceTicks: market.referenceTicks,
    insiders: market.insiders,
    state: market.state,
    until: market.until,
    auctionEndsAt: market.auctionEndsAt,
    flaggedAt: market.flaggedAt,
    resolution: market.resolution,
    payoutTicks: market.settlement?.payoutTicks ?? [],
    house: houseOf(market),
    quotes: contractsOf(market).map((contract) => quoteOf(market, contract)),
    priceHalfTicks: contractsOf(market).map((contract) => priceOf(market, contract)),
    depths: contractsOf(market).map((contract) => depthOf(market, contract)),
  }));
}

const contractsOf = ({ contracts }: Market): number[] => Array.from({ length: contracts }, (_, k) => k);
const isNo = ({ contracts }: Market, contract: number): boolean => contracts === 2 && contract === 1;
const mirror = (ticks: number): number => (ticks === 0 ? 0 : 1000 - ticks);

function houseOf({ subsidyMilli, contracts, house }: Market) {
  if (subsidyMilli === 0) return null;
  return { subsidyMilli, shares: house?.shares ?? new Array<number>(contracts).fill(0) };
}

function quoteOf(market: Market, contract: number): Quote {
  const quote = market.quotes[isNo(market, contract) ? 0 : contract] as Quote;
  if (!isNo(market, contract)) return quote;
  const { bestBidTicks, bestAskTicks, lastTradeTicks } = quote;
  return {
    bestBidTicks: mirror(bestAskTicks),
    bestAskTicks: mirror(bestBidTicks),
    lastTradeTicks: mirror(lastTradeTicks),
  };
}

/** DESIGN section 1. */
function priceOf(market: Market, contract: number): number {
  const { bestBidTicks, bestAskTicks, lastTradeTicks } = quoteOf(market, contract);
  if (bestBidTicks > 0 && bestAskTicks > 0 && bestAskTicks - bestBidTicks <= 100) {
    return bestBidTicks + bestAskTicks;
  }
  return 2 * (lastTradeTicks || (market.referenceTicks[contract] as number));
}

interface Level {
  readonly priceTicks: number;
  readonly quantity: number;
  readonly orders: number;
}

function depthOf(market: Market, contract: number): { bids: Level[]; asks: Level[] } {
  const isSealed = market.auctionEndsAt > 0 || market.state === 'draft';
  if (isSealed) return { bids: [], asks: [] };
  if (isNo(market, contract)) {
    const { bids, asks } = depthOf(market, 0);
    const seen = (level: Level): Level => ({ ...level, priceTicks: 1000 - level.priceTicks });
    return { bids: asks.map(seen), asks: bids.map(seen) };
  }
  return { bids: sideOf(market, contract, 'buy'), asks: sideOf(market, contract, 'sell') };
}

/** Ten levels of members' orders and the house's quotes. */
function sideOf({ books, house, state }: Market, contract: number, side: 'buy' | 'sell'): Level[] {
  const levels = new Map<number, Level>();
  const against = side === 'buy' ? 'sell' : 'buy';
  const quotes =
    state === 'open' && house !== null ? house.house.levels(house.shares, contract, against, 10) : [];
  for (const level of [
    ...(books[contract]?.depth(side) ?? []),
    ...quotes.map((quote) => ({ ...quote, orders: 0 })),
  ]) {
    const { quantity = 0, orders = 0 } = levels.get(level.priceTicks) ?? {};
    const { priceTicks } = level;
    levels.set(priceTicks, {
      priceTicks,
      quantity: quantity + level.quantity,
      orders: orders + level.orders,
    });
  }
  const sign = side === 'buy' ? -1 : 1;
  return [...levels.values()].sort((a, b) => sign * (a.priceTicks - b.priceTicks)).slice(0, 10);
}

/** What a view must show of the members, read off the core. */
export function membersOf(state: ExchangeState) {
  return [...state.members.values()].map(({ id, trading, status, lastPeriod }) => ({
    member: { memberId: id, trading, status, lastPeriod },
    balance: {
      cashMilli: state.ledger.balance(cashAccount(id)),
      heldMilli: state.ledger.balance(heldAccount(id)),
    },
    positions: positionsOf(state, id),
    orders: [...state.orders.values()]
      .filter(({ owner }) => owner === id)
      .sort((a, b) => b.id - a.id)
      .map((order) => orderOf(state, order)),
  }));
}

function positionsOf(state: ExchangeState, memberId: number) {
  return [...state.markets.values()]
    .map(({ id, stakes }) => ({ marketId: id, shares: stakes.get(memberId)?.shares ?? [] }))
    .filter(({ shares }) => shares.some((quantity) => quantity > 0))
    .sort((a, b) => a.marketId - b.marketId);
}

/** Books are numbered 64 to a market; NO of two rests on the other side of YES. */
function orderOf(state: ExchangeState, order: RestingOrder) {
  const { id, bookId, label, side, priceTicks, remaining, postOnly, selfTradePrevention } = order;
  const market = state.markets.get(Math.floor(bookId / 64)) as Market;
  const other = side === 'buy' ? 'sell' : 'buy';
  return {
    orderId: id,
    marketId: market.id,
    contract: label,
    side: isNo(market, label) ? other : side,
    priceTicks: isNo(market, label) ? 1000 - priceTicks : priceTicks,
    open: remaining,
    state: 'open',
    postOnly,
    selfTradeMode: selfTradePrevention,
    expiresAt: state.expiries.get(id) ?? 0,
  };
}
