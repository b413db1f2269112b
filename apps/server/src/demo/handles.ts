import { invariant } from '@openfloor/kernel';
import { allPseudonyms } from '../members/pseudonyms.js';
import { Dice } from './dice.js';

/** The shape of the organisation: units of unlike size, in members of a hundred. */
const UNITS: readonly (readonly [string, number])[] = [
  ['Engineering', 26],
  ['Research', 16],
  ['Product', 14],
  ['Operations', 12],
  ['Customer Care', 11],
  ['Design', 8],
  ['Sales', 8],
  ['Finance', 5],
];

/** Pseudonyms, each once. The same for the same seed. */
export function makeHandles(count: number, seed: number): string[] {
  const handles = allPseudonyms();
  invariant(count <= handles.length, `no ${count} handles in the word lists`);
  return new Dice(seed, HANDLES).shuffle(handles).slice(0, count);
}

/** Spreads members over the units in proportion, neighbours mixed. */
export function makeUnits(count: number): string[] {
  const total = UNITS.reduce((sum, [, share]) => sum + share, 0);
  const taken = UNITS.map(() => 0);
  return Array.from({ length: count }, (_, member) => {
    // The unit that lacks most: what it should have by now less what it has.
    const lacking = UNITS.map(([, share], unit) => ((member + 1) * share) / total - (taken[unit] ?? 0));
    const unit = lacking.indexOf(Math.max(...lacking));
    taken[unit] = (taken[unit] ?? 0) + 1;
    return (UNITS[unit] as (typeof UNITS)[number])[0];
  });
}

const HANDLES = 0x4a;
