import { MILLI_PER_TOKEN } from '@openfloor/kernel';

export const YES = 0;
export const NO = 1;
export type OwnSide = typeof YES | typeof NO;

/** Of YES, in ticks; 0 where there is none. */
export interface Surroundings {
  /** Orders are collected for the opening auction, and nobody sees a price. */
  readonly sealed: boolean;
  readonly referenceTicks: number;
  readonly bidTicks: number;
  readonly askTicks: number;
}

export interface Belief {
  /** Of YES; a thousandth of a chance is a tick of the price. */
  readonly chancePermille: number;
  readonly stakeMilli: number;
  /** The price was found about right: the order waits beside it, and does not move it. */
  readonly rests: boolean;
}

/** A purchase, in terms of the contract that it buys. */
export interface EstimateOrder {
  readonly contract: OwnSide;
  readonly priceTicks: number;
  /** So many that the stake pays for all at this price. */
  readonly quantity: number;
  /** Somebody sells at this price or better. */
  readonly crosses: boolean;
}

/**
 * The one order that an estimate with a stake becomes. It pays at most what its member believes a share to be worth, so
 * it can never be regretted by that belief. Before the opening it is a sealed bid at the estimate: for YES from the
 * reference upwards, else for NO. Afterwards it takes what is offered up to the estimate; where nobody offers that, it
 * waits at the estimate on the side with more room, where it improves the book. null: the stake does not pay for one
 * share. Pure.
 */
export function estimateOrder(belief: Belief, around: Surroundings): EstimateOrder | null {
  const { contract, yesTicks } = placeOf(belief, around);
  const priceTicks = contract === YES ? yesTicks : MILLI_PER_TOKEN - yesTicks;
  const quantity = Math.floor(belief.stakeMilli / priceTicks);
  if (quantity === 0) return null;
  return { contract, priceTicks, quantity, crosses: crosses({ contract, yesTicks }, around) };
}

interface Place {
  readonly contract: OwnSide;
  readonly yesTicks: number;
}

function placeOf({ chancePermille, rests }: Belief, around: Surroundings): Place {
  const [bid, ask] = [around.bidTicks, around.askTicks || MILLI_PER_TOKEN];
  if (around.sealed)
    return { contract: chancePermille >= around.referenceTicks ? YES : NO, yesTicks: chancePermille };
  if (rests) return besidePrice(chancePermille, { bid, ask });
  if (chancePermille >= ask) return { contract: YES, yesTicks: chancePermille };
  if (chancePermille <= bid) return { contract: NO, yesTicks: chancePermille };
  return { contract: roomier(chancePermille, { bid, ask }), yesTicks: chancePermille };
}

interface Spread {
  readonly bid: number;
  readonly ask: number;
}

/** A bid for YES narrows the spread from below, one for NO from above. */
const roomier = (ticks: number, { bid, ask }: Spread): OwnSide => (ticks - bid >= ask - ticks ? YES : NO);

function besidePrice(ticks: number, { bid, ask }: Spread): Place {
  const within = Math.min(Math.max(ticks, bid), ask);
  const contract = ask <= 1 ? NO : bid >= MILLI_PER_TOKEN - 1 ? YES : roomier(within, { bid, ask });
  const yesTicks = contract === YES ? Math.min(within, ask - 1) : Math.max(within, bid + 1);
  return { contract, yesTicks };
}

function crosses({ contract, yesTicks }: Place, { sealed, bidTicks, askTicks }: Surroundings): boolean {
  if (sealed) return false;
  return contract === YES ? askTicks > 0 && yesTicks >= askTicks : bidTicks > 0 && yesTicks <= bidTicks;
}
