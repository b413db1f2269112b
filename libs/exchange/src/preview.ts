import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { AnsweredFill, DropCause } from './answer.js';
import { outcomeOf } from './commands/outcome.js';
import { answeredFills, type PlacePlan } from './commands/place-order.js';
import { mirrorPrice } from './contract.js';
import { heldBy, tryFills } from './funds.js';
import { orderExposure, requiredHold } from './hold.js';
import { priceAfter } from './price-after.js';
import type { Market } from './state.js';

/** What an order would do now. Money in milli-tokens, of the member who asks. */
export interface OrderPreview {
  readonly type: 'OrderPreview';
  readonly filled: number;
  readonly resting: number;
  /** What neither trades nor waits, shares that self-trade prevention takes off included. */
  readonly dropped: number;
  /** Why a part is dropped, or a budget not used up; else NONE. */
  readonly cause: DropCause;
  readonly fills: readonly AnsweredFill[];
  /** What the fills are worth at their prices, in terms of the chosen contract: for the average price. */
  readonly notionalMilli: number;
  /** Tokens that leave the member for the fills, sets merged and minted included; negative when some come in. */
  readonly costMilli: number;
  /** Change of what is held for the member's orders in this market. */
  readonly holdMilli: number;
  /** Per contract: change of final wealth if that contract's outcome comes true, from the fills alone. */
  readonly profitMilli: readonly number[];
  /** Of the book's contract, after the order. In an auction, whose orders are sealed, the reference. */
  readonly priceHalfTicks: number;
}

/** The plan half of PlaceOrder, told in figures. Reads only. */
export function previewOf(plan: PlacePlan, contract: number, byBudget: boolean): OrderPreview {
  const { market, match, incoming } = plan;
  const resting = match.outcome === 'resting' ? match.remaining : 0;
  const { costMilli, stake } = tryFills(plan);
  return {
    type: 'OrderPreview',
    filled: match.filled,
    resting,
    dropped: byBudget ? 0 : incoming.quantity - match.filled - resting,
    cause: outcomeOf(match, byBudget).cause,
    fills: answeredFills(market, contract, match),
    notionalMilli: notional(plan, contract),
    costMilli,
    holdMilli: requiredHold(stake, restExposure(plan)) - heldBy(market, incoming.owner),
    profitMilli: profits(market, incoming.owner, stake.shares, costMilli),
    priceHalfTicks: priceAfter(plan),
  };
}

function notional({ market, match }: PlacePlan, contract: number): number {
  let sum = 0;
  for (const { kind, priceTicks, quantity } of match.steps) {
    if (kind === 'cancel' || kind === 'decrement') continue;
    sum += quantity * mirrorPrice(market.contracts, { contract, priceTicks });
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
