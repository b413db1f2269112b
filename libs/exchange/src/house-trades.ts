import { invariant } from '@openfloor/kernel';
import type { Side } from '@openfloor/matching';
import { bookOf, otherSide } from './contract.js';
import type { Effects } from './effects.js';
import { releaseOrder } from './hold.js';
import { type Market, type MarketHouse, stakeOf } from './state.js';
import { HOUSE_PARTY, type Party, restingParty, TradePosting, tellTrade } from './trade.js';

/** One trade of a member with the house, in the book's terms. */
export interface HouseFill {
  readonly contract: number;
  readonly priceTicks: number;
  readonly quantity: number;
  /** The member's. */
  readonly side: Side;
  readonly party: Party;
  /** A new quote of the house meets a resting order, and not the other way round. */
  readonly houseTakes: boolean;
}

/** Books a trade with the house and returns the milli-tokens that came in for the member. */
export function bookHouseFill(effects: Effects, market: Market, fill: HouseFill): number {
  const { contract, priceTicks, quantity, side, party, houseTakes } = fill;
  const parties = houseTakes
    ? { takerSide: otherSide(side), taker: HOUSE_PARTY, maker: party }
    : { takerSide: side, taker: party, maker: HOUSE_PARTY };
  const tradeId = tellTrade(effects, market, { contract, priceTicks, quantity, ...parties });
  const delta = side === 'buy' ? quantity : -quantity;
  const posting = new TradePosting(effects, market);
  const cashMilli = posting.move(stakeOf(market, party.memberId), contract, priceTicks, delta);
  const house = houseOf(market);
  posting.moveHouse(house, contract, priceTicks, -delta);
  posting.post(tradeId);
  return cashMilli;
}

/** When a market opens: the house starts to quote, and prices are told. */
export function requoteHouse(effects: Effects, market: Market): void {
  const lastTrades = quoteAndTrade(effects, market);
  for (const contract of market.books.keys()) effects.priceChange(market, contract, lastTrades.get(contract));
}

/**
 * After the house traded, or when a market opens: a new quote that would cross a resting order trades with it, at the
 * member's price and up to what the house would trade at that price, until none crosses. Every trade takes shares off
 * members' orders, so this ends. Returns the last trade of every contract that traded.
 */
export function quoteAndTrade(effects: Effects, market: Market): Map<number, number> {
  const lastTrades = new Map<number, number>();
  const { house } = market;
  if (house === null || market.state !== 'open') return lastTrades;
  quoteAnew(market, house);
  while (tradeCrossed(effects, market, house, lastTrades)) quoteAnew(market, house);
  effects.emit({ type: 'HouseChanged', marketId: market.id, shares: [...house.shares] });
  return lastTrades;
}

/** Works out the best bid and ask of every contract from the shares that the house has now. */
export function quoteAnew(market: Market, { house, shares, touches }: MarketHouse): void {
  for (let contract = 0; contract < market.books.length; contract++)
    touches[contract] = house.touch(shares, contract);
}

/** Trades the first crossing, lowest contract first; false when there is none. */
function tradeCrossed(
  effects: Effects,
  market: Market,
  { touches }: MarketHouse,
  lastTrades: Map<number, number>,
): boolean {
  for (let contract = 0; contract < market.books.length; contract++) {
    const { bestBidTicks, bestAskTicks } = bookOf(market, contract);
    const { bidTicks, askTicks } = touches[contract] ?? { bidTicks: 0, askTicks: 0 };
    const sells = askTicks > 0 && bestBidTicks >= askTicks;
    const buys = bestAskTicks > 0 && bidTicks >= bestAskTicks;
    if (!sells && !buys) continue;
    lastTrades.set(contract, tradeWithBest(effects, market, contract, sells ? 'buy' : 'sell'));
    return true;
  }
  return false;
}

/** The house trades with the first order of a side of a book; returns the price. */
function tradeWithBest(effects: Effects, market: Market, contract: number, side: Side): number {
  const { house, shares } = houseOf(market);
  const book = bookOf(market, contract);
  const [order] = book.orders(side);
  invariant(order !== undefined, `market ${market.id} is crossed by the house without an order`);
  const { priceTicks } = order;
  const quantity = Math.min(order.remaining, house.capacity(shares, contract, side, priceTicks));
  book.reduce(order, quantity);
  releaseOrder(effects.state, stakeOf(market, order.owner), order, quantity);
  const party = restingParty(order);
  bookHouseFill(effects, market, { contract, priceTicks, quantity, side, party, houseTakes: true });
  return priceTicks;
}

function houseOf(market: Market): MarketHouse {
  invariant(market.house !== null, `market ${market.id} has no house`);
  return market.house;
}
