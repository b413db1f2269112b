/**
 * A set of small integers as bits, to find the next occupied price without visiting the empty ones: 32 prices
 * per word, at most 32 words for the 999 ticks of a market.
 */
export type SlotBitmap = Int32Array;

export function createBitmap(maxSlot: number): SlotBitmap {
  return new Int32Array((maxSlot >>> 5) + 1);
}

export function addSlot(bitmap: SlotBitmap, slot: number): void {
  bitmap[slot >>> 5] = wordAt(bitmap, slot >>> 5) | (1 << (slot & 31));
}

export function deleteSlot(bitmap: SlotBitmap, slot: number): void {
  bitmap[slot >>> 5] = wordAt(bitmap, slot >>> 5) & ~(1 << (slot & 31));
}

/** The smallest member above `slot`, or `none` where there is no more. */
export function nextSlot(bitmap: SlotBitmap, slot: number, none: number): number {
  let index = (slot + 1) >>> 5;
  if (index >= bitmap.length) return none;
  let word = wordAt(bitmap, index) & (-1 << ((slot + 1) & 31));
  while (word === 0) {
    index += 1;
    if (index >= bitmap.length) return none;
    word = wordAt(bitmap, index);
  }
  // word & -word keeps the lowest bit alone
  return (index << 5) + 31 - Math.clz32(word & -word);
}

function wordAt(bitmap: SlotBitmap, index: number): number {
  return bitmap[index] ?? 0;
}
