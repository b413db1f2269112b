/** Chance that is the same on every run: all that the demo draws comes from a seed (no Math.random). */
export type Key = number;

const { imul } = Math;

/** A number in [0, 1) for a list of integers; the same for the same list, and unrelated for any other. */
export function unitOf(...keys: readonly Key[]): number {
  let hash = 0x1e3779b9;
  for (const key of keys) {
    hash = mix(hash ^ (key | 0));
    // The upper half counts too, so that times in milliseconds may be keys.
    if (key > 0x7fffffff) hash = mix(hash ^ Math.floor(key / 2 ** 32));
  }
  return (hash >>> 0) / 2 ** 32;
}

/** The same with the normal distribution (mean 0, deviation 1), by Box and Muller. */
export function normalOf(...keys: readonly Key[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - unitOf(...keys, 1)));
  return radius * Math.cos(2 * Math.PI * unitOf(...keys, 2));
}

/** The finaliser of MurmurHash3 on 32-bit integers: every bit of the input changes about half of the output's. */
function mix(value: number): number {
  let hash = (value + 0x5bd1e995) | 0;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A sequence of draws. */
export class Dice {
  private drawn = 0;
  private readonly keys: readonly Key[];

  constructor(...keys: readonly Key[]) {
    this.keys = keys;
  }

  /** In [0, 1). */
  unit(): number {
    this.drawn += 1;
    return unitOf(...this.keys, this.drawn);
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.unit() * below);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Exponentially distributed. */
  waiting(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const item = shuffled[last] as T;
      shuffled[last] = shuffled[other] as T;
      shuffled[other] = item;
    }
    return shuffled;
  }
}
