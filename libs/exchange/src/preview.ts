import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { PlacePlan } from './commands/place-order.js';
import { bookOf, mirrorPrice } from './contract.js';
import { tryFills } from './funds.js';
import { orderExposure, requiredHold } from './hold.js';
import { priceHalfTicks } from './price.js';
import type { Market } from './state.js';

/** What an order would do now. Money in milli-tokens, of the member who asks. */
export interface OrderPreview {
  readonly type: 'OrderPreview';
  readonly filled: number;
  readonly resting: number;
  readonly dropped: number;
  /** What the fills are worth at their prices, in terms of the chosen contract: for the average price. */
  readonly notionalMilli: number;
  /** Tokens that leave the member for the fills, sets merged and minted included; negative when some come in. */
  readonly costMilli: number;
  /** Change of what is held for the member's orders in this market. */
  readonly holdMilli: number;
  /** Per contract: change of final wealth if that contract's outcome comes true, from the fills alone. */
  readonly profitMilli: readonly number[];
  /** Of the book's contract, after the order. */
  readonly priceHalfTicks: number;
}

/** The plan half of PlaceOrder, told in figures. Reads only. */
export function previewOf(plan: PlacePlan, contract: number): OrderPreview {
  const { market, match } = plan;
  const rests = match.outcome === 'resting';
  const { costMilli, stake } = tryFills(plan);
  return {
    type: 'OrderPreview',
    filled: match.filled,
    resting: rests ? match.remaining : 0,
    dropped: rests ? 0 : match.remaining,
    notionalMilli: notional(plan, contract),
    costMilli,
    holdMilli: requiredHold(stake, restExposure(plan)) - stake.heldMilli,
    profitMilli: profits(market, plan.incoming.owner, stake.shares, costMilli),
    priceHalfTicks: priceAfter(plan),
  };
}

function notional({ market, match }: PlacePlan, contract: number): number {
  let sum = 0;
  for (const { kind, maker, quantity } of match.steps) {
    if (kind === 'fill')
      sum += quantity * mirrorPrice(market.contracts, { contract, priceTicks: maker.priceTicks });
  }
  return sum;
}

function restExposure({ incoming, match, bookContract }: PlacePlan) {
  const quantity = match.outcome === 'resting' ? match.remaining : 0;
  const { side, priceTicks } = incoming;
  return { contract: bookContract, side, amountMilli: orderExposure({ side, priceTicks, quantity }) };
}

function profits(market: Market, memberId: number, after: readonly number[], costMilli: number): number[] {
  const before = market.stakes.get(memberId)?.shares;
  return after.map((quantity, k) => MILLI_PER_TOKEN * (quantity - (before?.[k] ?? 0)) - costMilli);
}

/** The top of the book once the planned steps have happened and the remainder rests. */
function priceAfter({ market, bookContract, incoming, match }: PlacePlan): number {
  const book = bookOf(market, bookContract);
  const taken = new Map<number, number>();
  let lastTradeTicks = market.quotes[bookContract]?.lastTradeTicks ?? 0;
  for (const { kind, maker, quantity } of match.steps) {
    taken.set(maker.priceTicks, (taken.get(maker.priceTicks) ?? 0) + quantity);
    if (kind === 'fill') lastTradeTicks = maker.priceTicks;
  }
  const against = incoming.side === 'buy' ? 'sell' : 'buy';
  const left = book
    .depth(against, taken.size + 1)
    .find((level) => level.quantity > (taken.get(level.priceTicks) ?? 0));
  const own = incoming.side === 'buy' ? book.bestBidTicks : book.bestAskTicks;
  const improves =
    own === 0 || (incoming.side === 'buy' ? incoming.priceTicks > own : incoming.priceTicks < own);
  const ownAfter = match.outcome === 'resting' && improves ? incoming.priceTicks : own;
  const opposite = left?.priceTicks ?? 0;
  const [bestBidTicks, bestAskTicks] = incoming.side === 'buy' ? [ownAfter, opposite] : [opposite, ownAfter];
  return priceHalfTicks({ bestBidTicks, bestAskTicks, lastTradeTicks }, market.referenceTicks);
}
