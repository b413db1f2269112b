import { LEAST_PEOPLE } from '@openfloor/merit';
import type { PublishedMerit } from './published-merit.js';

/**
 * How many estimated before they were shown anything; null where fewer than five did, or fewer than five did not: none
 * and all would tell it of everybody. Pure.
 */
export function toldEarly({ people, early }: Pick<PublishedMerit, 'people' | 'early'>): number | null {
  return early < LEAST_PEOPLE || people - early < LEAST_PEOPLE ? null : early;
}
