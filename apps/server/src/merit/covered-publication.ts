import { LEAST_PEOPLE } from '@openfloor/merit';
import { type Contribution, type Contributions, changedMembers, isSameContribution } from './contribution.js';

/** How to get from what was behind a publication to what was behind the one before. */
export type StepBack = readonly {
  readonly memberId: number;
  /** Undefined: the member had not contributed. */
  readonly before: Contribution | undefined;
}[];

interface PublicationPlan {
  readonly now: Contributions;
  /** Behind the last figures that were told; empty before the first. */
  readonly latest: Contributions;
  /** Of all figures that were ever told, the newest first. */
  readonly stepsBack: readonly StepBack[];
  /** False for people who told what they hold, or stopped counting: they hide nobody. */
  readonly hides: (memberId: number) => boolean;
}

/**
 * Whether figures made of `now` may be told: against every publication that there ever was, and against none, at least
 * five people who hide each other have changed theirs, or nobody at all has. So whichever two publications
 * are subtracted, nobody is found. Pure; as many steps as contributions ever changed.
 */
export function isCovered({ now, latest, stepsBack, hides }: PublicationPlan): boolean {
  const changed = new Set(changedMembers(latest, now));
  if (!isCrowd(changed, hides)) return false;
  for (const step of stepsBack) {
    for (const { memberId, before } of step) {
      if (isSameContribution(before, now.get(memberId))) changed.delete(memberId);
      else changed.add(memberId);
    }
    if (!isCrowd(changed, hides)) return false;
  }
  return true;
}

/** Whether so few are left that nothing is to be told any more, and enough have changed to tell that. Pure. */
export function isToBeRetracted({ now, latest, hides }: Omit<PublicationPlan, 'stepsBack'>): boolean {
  const changed = new Set(changedMembers(latest, now));
  return changed.size > 0 && isCrowd(changed, hides) && hidden(now.keys(), hides) < LEAST_PEOPLE;
}

/** How many of them hide each other. */
export function hidden(members: Iterable<number>, hides: (memberId: number) => boolean): number {
  return [...members].filter(hides).length;
}

const isCrowd = (changed: ReadonlySet<number>, hides: (memberId: number) => boolean): boolean =>
  changed.size === 0 || hidden(changed, hides) >= LEAST_PEOPLE;
