import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSlot, createBitmap, deleteSlot, nextSlot } from './slot-bitmap.js';

const MAX = 1000;
const NONE = MAX + 1;
const slots = fc.uniqueArray(fc.integer({ min: 1, max: MAX }), { maxLength: 60 });

describe('slot bitmap', () => {
  it('steps through exactly its members, in order', () => {
    fc.assert(
      fc.property(slots, slots, (added, deleted) => {
        const bitmap = createBitmap(MAX);
        for (const slot of added) addSlot(bitmap, slot);
        for (const slot of deleted) deleteSlot(bitmap, slot);
        const expected = added.filter((slot) => !deleted.includes(slot)).sort((a, b) => a - b);
        const members: number[] = [];
        for (let slot = nextSlot(bitmap, 0, NONE); slot !== NONE; slot = nextSlot(bitmap, slot, NONE))
          members.push(slot);
        expect(members).toEqual(expected);
      }),
    );
  });
});
