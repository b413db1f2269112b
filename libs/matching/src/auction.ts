import { invariant } from '@openfloor/kernel';
import type { RestingOrder } from './order.js';
import type { OrderBook } from './order-book.js';
import type { Level } from './price-level.js';

/*
 * The call auction of Euronext and Xetra: all orders that have been collected trade at one price. It is the price
 * of the largest volume; among several the one of the smallest surplus, then the one nearest to a reference. That is
 * always one: the prices left to the reference lie side by side, and so two are never as near to a whole tick. (Were
 * they, the lower one would be taken.)
 */

/** A trade between two resting orders. */
export interface AuctionMatch {
  readonly buy: RestingOrder;
  readonly sell: RestingOrder;
  readonly quantity: number;
}

/**
 * What a call auction will do to the book as it is now. Whoever carries it out takes the matches off the book in their
 * order (`reduce`), and changes nothing else before; the best bid is below the best ask afterwards.
 */
export interface AuctionPlan {
  /** The one price of all matches. */
  readonly priceTicks: number;
  /** Shares traded: the sum of the matches. */
  readonly quantity: number;
  /** Both sides in their priority: best price first, then time. */
  readonly matches: readonly AuctionMatch[];
}

/** A price with what would trade at it, and what would be left over on the larger side. */
interface Candidate {
  readonly priceTicks: number;
  readonly volume: number;
  readonly surplus: number;
  /** Ticks from the reference. */
  readonly distance: number;
}

/**
 * What an auction of the orders in the book would do. Self-trades are the caller's: see `OrderBook.wouldMeet`.
 *
 * @param referenceTicks a price may be chosen for being near it; any whole number of ticks
 * @returns null when nothing crosses
 */
export function planAuction(book: OrderBook, referenceTicks: number): AuctionPlan | null {
  invariant(Number.isInteger(referenceTicks), 'the reference is whole ticks');
  let best: Candidate | null = null;
  for (const candidate of candidates(book, referenceTicks)) {
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  if (best === null) return null;
  const { priceTicks, volume } = best;
  return { priceTicks, quantity: volume, matches: pair(book, volume) };
}

/**
 * The prices worth comparing, rising. Between two neighbouring levels all prices have the same volume and surplus:
 * of such a run only the one nearest to the reference can win, so there are as many candidates as crossed levels.
 */
function* candidates(book: OrderBook, referenceTicks: number): IterableIterator<Candidate> {
  const { bestBidTicks, bestAskTicks } = book;
  if (bestAskTicks === 0 || bestBidTicks < bestAskTicks) return;
  const asks = book.depth('sell');
  const bids = book.depth('buy').filter((bid) => bid.priceTicks >= bestAskTicks);
  let supply = 0;
  let demand = bids.reduce((sum, { quantity }) => sum + quantity, 0);
  for (let from = bestAskTicks, ask = 0; from <= bestBidTicks; ) {
    if (asks[ask]?.priceTicks === from) supply += asks[ask++]?.quantity ?? 0;
    const upTo = Math.min(topOf(bids.at(-1)), topOf(asks[ask]) - 1);
    const priceTicks = Math.max(from, Math.min(referenceTicks, upTo));
    const volume = Math.min(supply, demand);
    const surplus = Math.abs(supply - demand);
    yield { priceTicks, volume, surplus, distance: Math.abs(priceTicks - referenceTicks) };
    // A bid still buys at its own price, and no longer one tick above.
    if (bids.at(-1)?.priceTicks === upTo) demand -= bids.pop()?.quantity ?? 0;
    from = upTo + 1;
  }
}

function topOf(level: Level | undefined): number {
  return level?.priceTicks ?? Number.POSITIVE_INFINITY;
}

/** Of equal ones the first stays, and that is the lower price. */
function isBetter(one: Candidate, than: Candidate): boolean {
  if (one.volume !== than.volume) return one.volume > than.volume;
  if (one.surplus !== than.surplus) return one.surplus < than.surplus;
  return one.distance < than.distance;
}

/** Pairs the volume: the orders in front of both sides, until it is done. */
function pair(book: OrderBook, volume: number): AuctionMatch[] {
  const matches: AuctionMatch[] = [];
  const buys = inFront(book.orders('buy'), volume);
  const sells = inFront(book.orders('sell'), volume);
  for (let buy = 0, sell = 0; ; ) {
    const [buyer, seller] = [buys[buy], sells[sell]];
    if (buyer === undefined || seller === undefined) return matches;
    const quantity = Math.min(buyer.quantity, seller.quantity);
    matches.push({ buy: buyer.order, sell: seller.order, quantity });
    buyer.quantity -= quantity;
    seller.quantity -= quantity;
    if (buyer.quantity === 0) buy += 1;
    if (seller.quantity === 0) sell += 1;
  }
}

interface Part {
  readonly order: RestingOrder;
  quantity: number;
}

/** The orders that come to `volume` shares together, of the last perhaps only a part. */
function inFront(orders: Iterable<RestingOrder>, volume: number): Part[] {
  const parts: Part[] = [];
  let left = volume;
  for (const order of orders) {
    const quantity = Math.min(left, order.remaining);
    parts.push({ order, quantity });
    left -= quantity;
    if (left === 0) break;
  }
  return parts;
}
