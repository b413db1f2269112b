import { invariant } from '@openfloor/kernel';
import type { Resolved } from './scores.js';

/**
 * Kendall's tau-b of two lists of the same length: 1 the same order, -1 the opposite, 0 none; ties count for neither. Null where
 * one list is all the same, or shorter than two. (Kendall, 1945.)
 */
export function kendallTau(x: readonly number[], y: readonly number[]): number | null {
  invariant(x.length === y.length, `lists of ${x.length} and ${y.length}`);
  let [agree, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const inX = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const inY = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      agree += inX * inY;
      untiedX += inX * inX;
      untiedY += inY * inY;
    }
  }
  return untiedX === 0 || untiedY === 0 ? null : agree / Math.sqrt(untiedX * untiedY);
}

/**
 * How often a chance of what came true is above one of what did not, ties counting half: 1 perfect, 0.5 no better than
 * guessing. Null unless both came. (Area under the ROC curve; Mann and Whitney, 1947.)
 */
export function auc(pairs: readonly Resolved[]): number | null {
  const [yes, no] = [true, false].map((wanted) => pairs.filter(({ outcome }) => outcome === wanted));
  if (yes === undefined || no === undefined || yes.length === 0 || no.length === 0) return null;
  let above = 0;
  for (const one of yes) for (const other of no) above += (Math.sign(one.chance - other.chance) + 1) / 2;
  return above / (yes.length * no.length);
}
