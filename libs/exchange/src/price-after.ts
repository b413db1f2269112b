import type { PlacePlan } from './commands/place-order.js';
import { changeShares } from './complete-set.js';
import { bookOf } from './contract.js';
import { priceHalfTicks, type Quote } from './price.js';
import type { Market } from './state.js';

/** The price of the book's contract, in half ticks, once the planned steps have happened and the remainder rests. */
export function priceAfter(plan: PlacePlan): number {
  const { market, bookContract } = plan;
  const reference = market.referenceTicks[bookContract] as number;
  if (market.state !== 'open') return 2 * reference;
  const { lastTradeTicks, taken } = stepsTold(plan);
  const members = membersAfter(plan, taken);
  const house = houseAfter(plan);
  const bestBidTicks = Math.max(members.bestBidTicks, house?.bidTicks ?? 0);
  const asks = [members.bestAskTicks, house?.askTicks ?? 0].filter((ticks) => ticks > 0);
  const bestAskTicks = asks.length === 0 ? 0 : Math.min(...asks);
  return priceHalfTicks({ bestBidTicks, bestAskTicks, lastTradeTicks }, reference);
}

/** The last trade, and what the plan takes at each price of the book. */
function stepsTold({ market, bookContract, match }: PlacePlan): {
  lastTradeTicks: number;
  taken: Map<number, number>;
} {
  const { bookId } = bookOf(market, bookContract);
  const taken = new Map<number, number>();
  let lastTradeTicks = market.quotes[bookContract]?.lastTradeTicks ?? 0;
  for (const { kind, maker, priceTicks, quantity } of match.steps) {
    if (maker?.bookId === bookId) taken.set(priceTicks, (taken.get(priceTicks) ?? 0) + quantity);
    if (kind === 'fill' || kind === 'quote') lastTradeTicks = priceTicks;
  }
  return { lastTradeTicks, taken };
}

type Tops = Pick<Quote, 'bestBidTicks' | 'bestAskTicks'>;

function membersAfter(plan: PlacePlan, taken: ReadonlyMap<number, number>): Tops {
  const { market, bookContract, incoming, match } = plan;
  const book = bookOf(market, bookContract);
  const buys = incoming.side === 'buy';
  const left = book
    .depth(buys ? 'sell' : 'buy', taken.size + 1)
    .find((level) => level.quantity > (taken.get(level.priceTicks) ?? 0));
  const own = buys ? book.bestBidTicks : book.bestAskTicks;
  const improves = own === 0 || (buys ? incoming.priceTicks > own : incoming.priceTicks < own);
  const ownAfter = match.outcome === 'resting' && improves ? incoming.priceTicks : own;
  const opposite = left?.priceTicks ?? 0;
  return buys
    ? { bestBidTicks: ownAfter, bestAskTicks: opposite }
    : { bestBidTicks: opposite, bestAskTicks: ownAfter };
}

function houseAfter({
  market,
  bookContract,
  incoming,
  match,
}: PlacePlan): ReturnType<typeof touchAfter> | null {
  const sold = match.steps.reduce((sum, step) => (step.kind === 'quote' ? sum + step.quantity : sum), 0);
  if (market.house === null) return null;
  if (sold === 0) return market.house.touches[bookContract] ?? null;
  return touchAfter(market, bookContract, incoming.side === 'buy' ? -sold : sold);
}

function touchAfter(market: Market, contract: number, delta: number): { bidTicks: number; askTicks: number } {
  const house = market.house;
  if (house === null) return { bidTicks: 0, askTicks: 0 };
  const shares = [...house.shares];
  changeShares(shares, contract, delta);
  return house.house.touch(shares, contract);
}
