import type { PlaceOrder } from '@openfloor/exchange';
import { unitOf } from './dice.js';
import { orderOf } from './order-of.js';
import { outcomeBelief } from './outcome-belief.js';
import type { TakerTurn } from './taker.js';

const DAY = 24 * 3_600_000;
/** Shares of one contract that a member wants to own at most. */
const POSITION_LIMIT = 180;
/** Part of the free cash that one order may cost. */
const CASH_PER_ORDER = 0.05;
const LEAST_SHARES = 3;
/** The house's price moves with every share, so an order may go this far to be filled. */
const SLIP_TICKS = 15;
const Draw = { margin: 901 } as const;

interface Chance {
  readonly contract: number;
  readonly side: 'buy' | 'sell';
  readonly touchTicks: number;
  /** What a share of it brings, in ticks, if the member is right. */
  readonly edge: number;
}

/**
 * In a market of many outcomes: buys something that looks cheap against the own belief, or sells what is owned and
 * looks dear. Now and then the order is left in the book for some days, a little better than the price.
 */
export function takeOutcome(taker: TakerTurn): PlaceOrder[] {
  const { seed, turn, dice } = taker;
  const owned = ownedBy(taker);
  const margin = 12 + 25 * unitOf(seed, Draw.margin, turn.memberId);
  const chances = chancesOf(taker, owned).filter(({ edge }) => edge > margin);
  const chance = chances[dice.below(chances.length)];
  if (chance === undefined) return [];
  const quantity = sizeOf(taker, chance, owned[chance.contract] ?? 0);
  if (quantity < LEAST_SHARES) return [];
  const { contract, side, touchTicks } = chance;
  const waits = dice.chance(0.2) && isFree(taker);
  const better = waits ? -Math.round(margin / 2) : SLIP_TICKS;
  const priceTicks = within(side === 'buy' ? touchTicks + better : touchTicks - better);
  if (!waits) return [orderOf(turn, { contract, side, priceTicks, quantity, timeInForce: 'IOC' })];
  const expiresAt = turn.at + (2 + dice.below(6)) * DAY;
  return [orderOf(turn, { contract, side, priceTicks, quantity, timeInForce: 'GTD', expiresAt })];
}

function chancesOf(taker: TakerTurn, owned: readonly number[]): Chance[] {
  const beliefs = outcomeBelief(taker);
  return taker.market.quotes.flatMap(({ bestBidTicks: bid, bestAskTicks: ask }, contract): Chance[] => {
    const worth = 1000 * (beliefs[contract] ?? 0);
    const chances: Chance[] = [];
    if (ask > 0) chances.push({ contract, side: 'buy', touchTicks: ask, edge: worth - ask });
    if (bid > 0 && (owned[contract] ?? 0) > 0)
      chances.push({ contract, side: 'sell', touchTicks: bid, edge: bid - worth });
    return chances;
  });
}

function sizeOf({ floor, turn, dice }: TakerTurn, { side, touchTicks }: Chance, owned: number): number {
  const wanted = Math.ceil(LEAST_SHARES + dice.waiting(20));
  if (side === 'sell') return Math.min(wanted, owned);
  const cost = touchTicks + SLIP_TICKS;
  const affordable = Math.floor((CASH_PER_ORDER * floor.balance(turn.memberId).cashMilli) / cost);
  return Math.min(wanted, POSITION_LIMIT - owned, affordable);
}

/** Nothing of the member waits in the market yet. */
const isFree = ({ floor, market, turn }: TakerTurn): boolean =>
  floor.openOrdersOf(turn.memberId).every((order) => order.marketId !== market.marketId);

const within = (priceTicks: number): number => Math.min(999, Math.max(1, priceTicks));

/** Shares per contract. */
function ownedBy({ floor, market, turn }: TakerTurn): readonly number[] {
  const owned = floor.positionsOf(turn.memberId).find((position) => position.marketId === market.marketId);
  return owned?.shares ?? [];
}
