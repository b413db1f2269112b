import { LEAST_PEOPLE, seededNumbers } from '@openfloor/merit';
import { describe, expect, it } from 'vitest';
import { type Contribution, type Contributions, changedMembers } from './contribution.js';
import { hidden, isCovered, isToBeRetracted, type StepBack } from './covered-publication.js';

const everybodyHides = () => true;

/** "1:60 2:70*" are members 1 and 2 with their chances in percent; a star was given early. */
function contributions(text: string): Map<number, Contribution> {
  const members = text.split(' ').filter((part) => part !== '');
  return new Map(
    members.map((part) => {
      const [memberId = 0, chance = 0] = part.replace('*', '').split(':').map(Number);
      return [memberId, { memberId, chance: 10 * chance, stakeMilli: 5_000, early: part.endsWith('*') }];
    }),
  );
}

/** How publications look from the next one. */
class Past {
  latest: Contributions = new Map();
  readonly stepsBack: StepBack[] = [];
  readonly all: Contributions[] = [];

  publish(now: Contributions): void {
    const step = changedMembers(this.latest, now).map((memberId) => ({
      memberId,
      before: this.latest.get(memberId),
    }));
    this.stepsBack.unshift(step);
    this.latest = new Map(now);
    this.all.push(this.latest);
  }
}

const past = (...texts: string[]): Past => {
  const past = new Past();
  for (const text of texts) past.publish(contributions(text));
  return past;
};

const mayTell = (before: Past, now: string, hides: (memberId: number) => boolean = everybodyHides): boolean =>
  isCovered({ now: contributions(now), latest: before.latest, stepsBack: before.stepsBack, hides });

describe('figures of an idea are told', () => {
  it('not before five people stand behind them', () => {
    expect(mayTell(past(), '1:60 2:60 3:60 4:60')).toBe(false);
    expect(mayTell(past(), '1:60 2:60 3:60 4:60 5:60')).toBe(true);
  });

  it('not again before five people have changed theirs', () => {
    const before = past('1:60 2:60 3:60 4:60 5:60');
    expect(mayTell(before, '1:70 2:70 3:70 4:70 5:60')).toBe(false);
    expect(mayTell(before, '1:70 2:70 3:70 4:70 5:60*')).toBe(true);
    expect(mayTell(before, '1:60 2:60 3:60 4:60 5:60 6:60 7:60 8:60 9:60')).toBe(false);
    expect(mayTell(before, '5:60 6:60 7:60 8:60 9:60')).toBe(true);
  });

  it('not where four came back to what they said two publications ago: the first and the third would differ by one', () => {
    const before = past('1:60 2:60 3:60 4:60 5:60', '1:70 2:70 3:70 4:70 5:70');
    expect(mayTell(before, '1:60 2:60 3:60 4:60 5:80')).toBe(false);
    expect(mayTell(before, '1:60 2:60 3:60 4:60 5:60')).toBe(true);
    expect(mayTell(before, '1:80 2:60 3:60 4:60 5:80')).toBe(false);
    expect(mayTell(before, '1:80 2:80 3:80 4:80 5:80')).toBe(true);
  });

  it('without counting who told what they hold', () => {
    const hides = (memberId: number) => memberId !== 5;
    expect(mayTell(past(), '1:60 2:60 3:60 4:60 5:60', hides)).toBe(false);
    expect(mayTell(past(), '1:60 2:60 3:60 4:60 5:60 6:60', hides)).toBe(true);
    const before = past('1:60 2:60 3:60 4:60 5:60 6:60');
    expect(mayTell(before, '1:70 2:70 3:70 4:70 5:70 6:60', hides)).toBe(false);
    expect(mayTell(before, '1:60 2:60 3:60 4:60 5:70 6:60', hides)).toBe(false);
  });

  it('no more once fewer than five stand behind them, when as many have gone', () => {
    const before = past('1:60 2:60 3:60 4:60 5:60 6:60 7:60');
    const few = (now: string) =>
      isToBeRetracted({ now: contributions(now), latest: before.latest, hides: everybodyHides });
    expect(few('1:60 2:60 3:60')).toBe(false);
    expect(few('1:60 2:60')).toBe(true);
    expect(few('')).toBe(true);
    expect(few('1:70 2:70 3:70 4:70 5:70')).toBe(false);
  });
});

const MEMBERS = 14;
const STEPS = 500;
/** Few different chances, so that people often come back to what they said before. */
const CHANCES = [20, 50, 80];

/** Random changes of a few people at a time; `mayTell` decides after each whether something is published. */
function live(
  seed: number,
  mayTell: (past: Past, now: Contributions, hides: (id: number) => boolean) => boolean,
) {
  const random = seededNumbers(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const lived = new Past();
  const hidingThen: ((memberId: number) => boolean)[] = [];
  const known = new Set<number>();
  let now = new Map<number, Contribution>();
  for (let step = 0; step < STEPS; step += 1) {
    now = new Map(now);
    const memberId = pick(MEMBERS);
    if (random() < 0.2) now.delete(memberId);
    else
      now.set(memberId, {
        memberId,
        chance: 10 * (CHANCES[pick(CHANCES.length)] ?? 50),
        stakeMilli: 1_000,
        early: random() < 0.5,
      });
    if (random() < 0.004) known.add(pick(MEMBERS));
    const knownNow = new Set(known);
    const hides = (id: number) => !knownNow.has(id);
    if (changedMembers(lived.latest, now).length === 0 || !mayTell(lived, now, hides)) continue;
    lived.publish(now);
    hidingThen.push(hides);
  }
  return { published: lived.all, hidingThen };
}

/** Pairs of publications by whose difference fewer than five people could be found. */
function givenAway({ published, hidingThen }: ReturnType<typeof live>): number {
  let pairs = 0;
  for (const [index, later] of published.entries())
    for (const earlier of [new Map(), ...published.slice(0, index)]) {
      const changed = changedMembers(earlier, later);
      const isFound =
        changed.length > 0 && hidden(changed, hidingThen[index] ?? everybodyHides) < LEAST_PEOPLE;
      if (isFound) pairs += 1;
    }
  return pairs;
}

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('in random histories', () => {
  it.each(SEEDS)(
    'no two publications differ by fewer than five people who hide each other: seed %i',
    (seed) => {
      const lived = live(seed, ({ latest, stepsBack }, now, hides) =>
        isCovered({ now, latest, stepsBack, hides }),
      );
      expect(lived.published.length).toBeGreaterThan(5);
      expect(givenAway(lived)).toBe(0);
    },
  );

  it('they would, if only the last publication were looked at', () => {
    const pairs = SEEDS.map((seed) =>
      givenAway(
        live(seed, ({ latest }, now, hides) => {
          const enough = (before: Contributions) =>
            hidden(changedMembers(before, now), hides) >= LEAST_PEOPLE;
          return enough(latest) && hidden(now.keys(), hides) >= LEAST_PEOPLE;
        }),
      ),
    );
    expect(pairs.some((count) => count > 0)).toBe(true);
  });
});
