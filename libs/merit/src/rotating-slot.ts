import { invariant } from '@openfloor/kernel';

export interface RotatingSlotTerms {
  /** All that take part, each once, in the published order (by listing). */
  readonly ids: readonly number[];
  /** The number of the time slot: 0, 1, 2, ... */
  readonly slot: number;
  /** How many are shown at a time. */
  readonly size: number;
}

/**
 * Who has the turn: the published order is read in a circle, `size` further in each slot. Over as many slots in a row as
 * there are ids, each is shown exactly `size` times (once per slot, where there are no more ids than places), whatever anybody thinks of it.
 */
export function rotatingSlot({ ids, slot, size }: RotatingSlotTerms): number[] {
  invariant(Number.isSafeInteger(slot) && slot >= 0, `not a slot: ${slot}`);
  invariant(Number.isSafeInteger(size) && size > 0, `not a size: ${size}`);
  const start = ((slot % ids.length) * size) % ids.length;
  return [...ids, ...ids].slice(start, start + Math.min(size, ids.length));
}
