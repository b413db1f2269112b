import { peerScore, skillOf } from '@openfloor/merit';
import { Dice } from './dice.js';
import { HOUR_MS, SimulatedFloor, WEEK_MS } from './floor.js';
import type { Regime } from './regime.js';
import { type Observed, playSeason } from './season.js';
import { ideasOf, type Person, peopleOf, type SimulatedIdea } from './world.js';

export interface Size {
  readonly people: number;
  /** Of the season that is measured. */
  readonly ideas: number;
}

export interface Played {
  /** The seasons before, in which nobody gamed anything, resolved. */
  readonly past: readonly Observed[];
  /** The season that is measured, as it is when its markets close. */
  readonly season: readonly Observed[];
  readonly commands: number;
}

const PAST_SEASONS = 3;
const SEASON_WEEKS = 4;

/** Resolved seasons, from which people have records, and what comes after them on the same exchange. */
export class Past {
  private readonly history: History;
  private readonly seen: Observed[] = [];
  private readonly next: number;

  constructor(
    seed: number,
    regime: Regime,
    private readonly size: Size,
  ) {
    this.history = History.of(seed, size.people);
    const count = Math.ceil((size.ideas * 2) / 3);
    for (let season = 0; season < PAST_SEASONS; season++) {
      const terms = { from: 1 + season * count, count, regime: peaceful(regime) };
      this.seen.push(...this.history.playDrawn(terms));
    }
    this.next = 1 + PAST_SEASONS * count;
  }

  /** One season more, in this regime; the past stays as it is. */
  play(regime: Regime): Played {
    const history = this.history.copy();
    const season = history.playDrawn({ from: this.next, count: this.size.ideas, regime });
    history.check();
    return { past: this.seen, season, commands: history.commands };
  }
}

/** Attackers have no record of attacks: the first one comes as a surprise. */
export const peaceful = (regime: Regime): Regime => ({ ...regime, pumping: 0, rings: 0, sabotage: 0 });

/** One exchange and its people, season after season; each is resolved and paid when it is over. */
export class History {
  private readonly records = new Map<number, number[]>();

  private constructor(
    readonly dice: Dice,
    readonly people: readonly Person[],
    private readonly floor: SimulatedFloor,
  ) {}

  static of(seed: number, people: number): History {
    const dice = new Dice(seed);
    return new History(dice, peopleOf(dice, people), SimulatedFloor.of(people));
  }

  copy(): History {
    const copy = new History(this.dice, this.people, this.floor.copy());
    for (const [member, scores] of this.records) copy.records.set(member, [...scores]);
    return copy;
  }

  get commands(): number {
    return this.floor.commands;
  }

  playDrawn(terms: { from: number; count: number; regime: Regime }): Observed[] {
    return this.play(ideasOf(this.dice, this.people, terms), terms.regime);
  }

  /** As the ideas are when their markets close; beliefs have the weight of what was resolved before. */
  play(ideas: readonly SimulatedIdea[], regime: Regime): Observed[] {
    const { dice, people, floor } = this;
    const observed = playSeason(floor, { dice, people, ideas, regime, calendar: this.calendar() });
    const skilled = observed.map((one) => ({
      ...one,
      beliefs: one.beliefs.map((belief) => ({ ...belief, skill: this.skill(belief.memberId) })),
    }));
    for (const { id, outcome } of ideas) floor.resolve(id, outcome);
    floor.settle(ideas.map(({ id }) => id));
    for (const one of observed) this.record(one);
    return skilled;
  }

  check(): void {
    this.floor.check();
  }

  /** From the next week on: an opening auction of a day, four weeks in all. */
  private calendar() {
    const opensAt = (Math.floor(this.floor.now / WEEK_MS) + 1) * WEEK_MS;
    const closesAt = opensAt + SEASON_WEEKS * WEEK_MS;
    return { opensAt, auctionEndsAt: opensAt + 24 * HOUR_MS, closesAt };
  }

  private record({ idea, beliefs }: Observed): void {
    for (const { memberId, chance } of beliefs) {
      const others = beliefs.filter((other) => other.memberId !== memberId).map((other) => other.chance);
      const score = peerScore(chance, others, idea.outcome);
      if (score !== null) this.records.set(memberId, [...(this.records.get(memberId) ?? []), score]);
    }
  }

  private skill(memberId: number): number {
    const scores = this.records.get(memberId) ?? [];
    if (scores.length === 0) return 1;
    return skillOf({
      resolved: scores.length,
      peer: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    });
  }
}
