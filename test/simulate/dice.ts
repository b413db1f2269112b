/** Seeded chance. A fork depends on the seed and its names alone, so that what one agent does shifts nobody else's. */
export class Dice {
  private state: number;

  constructor(private readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** Chance of its own for these names: whole numbers such as a person's and an idea's. */
  fork(...names: readonly number[]): Dice {
    let mixed = this.seed >>> 0;
    for (const name of names) mixed = scramble((mixed ^ Math.imul(name + 1, 0x9e3779b1)) >>> 0);
    return new Dice(mixed);
  }

  /** From 0 to below 1 (mulberry32). */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  isBelow(chance: number): boolean {
    return this.unit() < chance;
  }

  /** Normal, by Box and Muller. */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.unit());
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [copy[i], copy[j]] = [copy[j] as Item, copy[i] as Item];
    }
    return copy;
  }
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
export const logit = (chance: number): number => Math.log(chance / (1 - chance));
export const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));
