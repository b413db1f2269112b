/** How far the sandbox's price moves for a token: less, the greater this is. */
const DEPTH = 40;
/** As on the floor: merit is told of five people and more. */
const PEOPLE_NEEDED = 5;
/** Nearer than that is the price itself. */
const NEAR = 0.0005;

export interface Bought {
  readonly contract: 'YES' | 'NO';
  /** Each is 1 token if it comes out that way, and nothing if not. */
  readonly shares: number;
  /** Tokens; less than the stake where the price has come to the estimate before. */
  readonly cost: number;
  /** Of YES afterwards, 0 to 1. */
  readonly price: number;
}

/**
 * What a stake buys in the sandbox: YES below one's estimate and NO above it, each share a little dearer than the one
 * before, until the stake is spent or the price is where one believes it should be. Null where it is there already.
 * @param price of YES, 0 to 1
 * @param chance what one believes, 0 to 1
 * @param stake tokens
 */
export function buyTowards(price: number, chance: number, stake: number): Bought | null {
  if (stake <= 0 || Math.abs(chance - price) < NEAR) return null;
  const yes = chance > price;
  const from = yes ? price : 1 - price;
  const to = yes ? chance : 1 - chance;
  const cost = Math.min(stake, DEPTH * Math.log((1 - from) / (1 - to)));
  const reached = 1 - (1 - from) * Math.exp(-cost / DEPTH);
  const shares = DEPTH * (logit(reached) - logit(from));
  return { contract: yes ? 'YES' : 'NO', shares, cost, price: yes ? reached : 1 - reached };
}

/** The sandbox's merit, 0 to 100: each person counts once. Null while too few have said something. */
export function practiceMerit(chances: readonly number[]): number | null {
  if (chances.length < PEOPLE_NEEDED) return null;
  return Math.round((100 * chances.reduce((sum, chance) => sum + chance, 0)) / chances.length);
}

const logit = (chance: number): number => Math.log(chance / (1 - chance));
