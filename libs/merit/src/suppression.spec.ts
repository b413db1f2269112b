import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressed } from './suppression.js';

const cells = (people: readonly number[]) => people.map((count, key) => ({ key, people: count }));
const hide = (people: readonly number[], totalIsKnown: boolean) =>
  [...suppressed(cells(people), { totalIsKnown })].sort((a, b) => a - b);

describe('suppression', () => {
  it('hides nothing where every cell has five people', () => {
    expect(hide([5, 20, 9], true)).toEqual([]);
  });

  it('hides a cell below five', () => {
    expect(hide([4, 20, 9], false)).toEqual([0]);
  });

  it('hides the next smallest too where the total is known', () => {
    expect(hide([4, 20, 9], true)).toEqual([0, 2]);
  });

  it('goes on while what is left of the total is of fewer than five', () => {
    expect(hide([1, 2, 20, 9], true)).toEqual([0, 1, 3]);
    expect(hide([0, 4, 20, 9], true)).toEqual([0, 1, 3]);
  });

  const people = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });

  it('never shows a cell below five', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (counts, totalIsKnown) => {
        const hidden = suppressed(cells(counts), { totalIsKnown });
        expect(counts.filter((count, key) => !hidden.has(key) && count < 5)).toEqual([]);
      }),
    );
  });

  it('leaves nobody to be found by subtracting what is shown from the total', () => {
    const published = people.filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 5);
    fc.assert(
      fc.property(published, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const hidden = suppressed(cells(counts), { totalIsKnown: true });
        const shown = counts.reduce((sum, count, key) => (hidden.has(key) ? sum : sum + count), 0);
        const alone = counts.length === 1;
        expect(hidden.size === 0 || alone || (hidden.size > 1 && total - shown >= 5)).toBe(true);
      }),
    );
  });

  it('hides no more than it needs: without its largest hidden cell it would tell somebody', () => {
    fc.assert(
      fc.property(people, (counts) => {
        const hidden = hide(counts, true).map((key) => counts[key] ?? 0);
        const largest = Math.max(...hidden);
        const left = hidden.reduce((sum, count) => sum + count, 0) - largest;
        const needed = hidden.length === 0 || largest < 5 || hidden.length <= 2 || left < 5;
        expect(needed).toBe(true);
      }),
    );
  });
});
