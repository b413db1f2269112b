import { LEAST_PEOPLE } from './disclosure.js';

/** One number of a table, and how many people it is made of. */
export interface Cell<Key> {
  readonly key: Key;
  readonly people: number;
}

export interface SuppressionTerms {
  /** Usually LEAST_PEOPLE. */
  readonly least?: number;
  /** Whether the sum of all cells is published too, or can be known otherwise. */
  readonly totalIsKnown: boolean;
}

/**
 * The cells that may not be told. Those of fewer than `least` people; and where the total is known, the next smallest
 * too, until at least two are hidden and what is left of the total is of at least `least` people. Where all cells together are fewer, all are hidden,
 * and the total may not be told either. Equal cells: the first given goes first. (Cell suppression: Cox, 1980.)
 */
export function suppressed<Key>(cells: readonly Cell<Key>[], terms: SuppressionTerms): Set<Key> {
  const { least = LEAST_PEOPLE, totalIsKnown } = terms;
  const sorted = [...cells].sort((a, b) => a.people - b.people);
  const hidden = new Set<Key>();
  let people = 0;
  for (const cell of sorted) {
    const needed = totalIsKnown && hidden.size > 0 && (hidden.size < 2 || people < least);
    if (cell.people >= least && !needed) break;
    hidden.add(cell.key);
    people += cell.people;
  }
  return hidden;
}
