import { NO, type PlaceOrder, YES } from '@openfloor/exchange';
import { moodyBelief, probability } from './belief.js';
import { orderOf } from './order-of.js';
import type { TakerTurn } from './taker.js';

const DAY = 24 * 3_600_000;
/** What a sealed bid leaves to be gained, in ticks. */
const [LEAST_MARGIN, MOST_MARGIN] = [10, 60];
const [LEAST_SHARES, MEAN_MORE] = [5, 18];
/** Part of the free cash that one order may cost. */
const CASH_PER_ORDER = 0.05;

/**
 * One sealed order a member: for YES or for NO, whatever the reference makes look cheap. What the auction leaves of it
 * is cancelled a day later.
 */
export function bidInAuction({ seed, floor, market, turn, dice }: TakerTurn): PlaceOrder[] {
  if (floor.openOrdersOf(turn.memberId).some((order) => order.marketId === market.marketId)) return [];
  const belief = 1000 * probability(moodyBelief(seed, turn.memberId, turn.idea, turn.at));
  const contract = belief >= (market.referenceTicks[YES] ?? 500) ? YES : NO;
  const worth = contract === YES ? belief : 1000 - belief;
  const margin = LEAST_MARGIN + (MOST_MARGIN - LEAST_MARGIN) * dice.unit();
  const priceTicks = 10 * Math.round((worth - margin) / 10);
  if (priceTicks < 20) return [];
  const affordable = Math.floor((CASH_PER_ORDER * floor.balance(turn.memberId).cashMilli) / priceTicks);
  const quantity = Math.min(Math.ceil(LEAST_SHARES + dice.waiting(MEAN_MORE)), affordable);
  if (quantity < LEAST_SHARES) return [];
  const expiresAt = market.auctionEndsAt + DAY;
  return [orderOf(turn, { contract, side: 'buy', priceTicks, quantity, timeInForce: 'GTD', expiresAt })];
}
