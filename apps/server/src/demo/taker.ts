import type { MarketView, PlaceOrder } from '@openfloor/exchange';
import { NO, YES } from '@openfloor/exchange';
import { moodyBelief, probability } from './belief.js';
import { type Dice, unitOf } from './dice.js';
import { orderOf } from './order-of.js';
import type { Floor, Turn } from './turn.js';

export interface TakerTurn {
  readonly seed: number;
  readonly floor: Floor;
  readonly market: MarketView;
  readonly turn: Turn;
  readonly dice: Dice;
}

/** In terms of YES: buying at the best ask or selling at the best bid. */
interface Intent {
  readonly side: 'buy' | 'sell';
  readonly touchTicks: number;
  readonly quantity: number;
}

/** Shares of one side that a taker wants to own at most. */
const POSITION_LIMIT = 90;
/** Part of the free cash that one order may cost. */
const CASH_PER_ORDER = 0.05;
const LEAST_SHARES = 2;
const NO_QUOTE = { bestBidTicks: 0, bestAskTicks: 0 };
const Draw = { margin: 301 } as const;

/**
 * Buys or sells when the price is further from the member's belief than their margin, and now and then takes
 * profit or loss. Shares owned are sold before the other contract is bought.
 */
export function take(taker: TakerTurn): PlaceOrder[] {
  const intent = intentOf(taker);
  return intent === null ? [] : [orderFor(taker, intent)];
}

function intentOf(taker: TakerTurn): Intent | null {
  const { seed, market, turn, dice } = taker;
  const { bestBidTicks: bid, bestAskTicks: ask } = market.quotes[YES] ?? NO_QUOTE;
  const belief = 1000 * probability(moodyBelief(seed, turn.memberId, turn.idea, turn.at));
  const margin = 10 + 30 * unitOf(seed, Draw.margin, turn.memberId);
  const owned = ownedBy(taker);
  if (ask > 0 && belief - ask > margin) return sized(taker, owned, 'buy');
  if (bid > 0 && bid - belief > margin) return sized(taker, owned, 'sell');
  if (!dice.chance(0.12)) return null;
  if (owned > 0 && bid > 0)
    return { side: 'sell', touchTicks: bid, quantity: Math.min(owned, 2 + dice.below(15)) };
  if (owned < 0 && ask > 0)
    return { side: 'buy', touchTicks: ask, quantity: Math.min(-owned, 2 + dice.below(15)) };
  return null;
}

/** Small and random; never beyond the position limit or a part of the cash. */
function sized(taker: TakerTurn, owned: number, side: Intent['side']): Intent | null {
  const { floor, market, turn, dice } = taker;
  const { bestBidTicks, bestAskTicks } = market.quotes[YES] ?? NO_QUOTE;
  const touchTicks = side === 'buy' ? bestAskTicks : bestBidTicks;
  const against = side === 'buy' ? -owned : owned;
  const wanted = Math.ceil(LEAST_SHARES + dice.waiting(11));
  if (against >= LEAST_SHARES) return { side, touchTicks, quantity: Math.min(wanted, against) };
  const cost = side === 'buy' ? touchTicks : 1000 - touchTicks;
  const affordable = Math.floor((CASH_PER_ORDER * floor.balance(turn.memberId).cashMilli) / cost);
  const quantity = Math.min(wanted, POSITION_LIMIT + against, affordable);
  return quantity < LEAST_SHARES ? null : { side, touchTicks, quantity };
}

/** As people put it: who has shares to sell sells them, who is against it buys NO. */
function orderFor(taker: TakerTurn, { side, touchTicks, quantity }: Intent): PlaceOrder {
  const { turn, dice } = taker;
  const owned = ownedBy(taker);
  const inNo = side === 'buy' ? owned < 0 : owned <= 0;
  const atMarket = dice.chance(0.08);
  const slip = dice.chance(0.4) ? 10 : 0;
  const limit = Math.min(999, Math.max(1, side === 'buy' ? touchTicks + slip : touchTicks - slip));
  return orderOf(turn, {
    contract: inNo ? NO : YES,
    side: inNo === (side === 'buy') ? 'sell' : 'buy',
    priceTicks: atMarket ? 0 : inNo ? 1000 - limit : limit,
    quantity,
    timeInForce: 'IOC',
  });
}

/** Shares of YES, or of NO as a negative number: nobody owns both. */
function ownedBy({ floor, market, turn }: TakerTurn): number {
  const owned = floor.positionsOf(turn.memberId).find((position) => position.marketId === market.marketId);
  return (owned?.shares[YES] ?? 0) - (owned?.shares[NO] ?? 0);
}
