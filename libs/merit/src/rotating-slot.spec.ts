import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotatingSlot } from './rotating-slot.js';

describe('the rotating slot', () => {
  it('goes on where the slot before ended, in a circle', () => {
    const shown = [0, 1, 2].map((slot) => rotatingSlot({ ids: [3, 5, 8, 9], slot, size: 3 }));
    expect(shown).toEqual([
      [3, 5, 8],
      [9, 3, 5],
      [8, 9, 3],
    ]);
  });

  it('shows everybody equally often', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 5 }), fc.nat({ max: 10_000 }), (all, size, first) => {
        const slots = all.map((_, index) => rotatingSlot({ ids: all, slot: first + index, size }));
        const times = all.map((id) => slots.flat().filter((shown) => shown === id).length);
        expect(new Set(times)).toEqual(new Set([Math.min(size, all.length)]));
        expect(slots.every((shown) => new Set(shown).size === shown.length)).toBe(true);
      }),
    );
  });

  it('shows nobody where there is nobody', () => {
    expect(rotatingSlot({ ids: [], slot: 4, size: 2 })).toEqual([]);
  });
});
