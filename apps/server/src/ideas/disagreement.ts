import type { PublishedMerit } from '../merit/published-merit.js';

/** Few people leave a merit uncertain even where they agree; so many beside them take that out of it. */
const AGREEING = 4;

/** How far the people behind a merit are apart, by what is published of it: the more, the more contested. Pure. */
export function disagreement({ low, high, people }: PublishedMerit): number {
  return Math.round((high - low) * Math.sqrt(people + AGREEING));
}
