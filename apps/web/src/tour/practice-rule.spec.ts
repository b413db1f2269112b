import { describe, expect, it } from 'vitest';
import { buyTowards, practiceMerit } from './practice-rule';

describe('the price rule of the sandbox', () => {
  it('buys YES below the estimate and NO above it, and moves the price that way', () => {
    const up = buyTowards(0.58, 0.75, 10);
    expect(up).toMatchObject({ contract: 'YES', cost: 10 });
    expect(up?.price).toBeCloseTo(0.673, 3);
    expect(up?.shares).toBeCloseTo(15.95, 1);
    const down = buyTowards(0.58, 0.3, 10);
    expect(down).toMatchObject({ contract: 'NO', cost: 10 });
    expect(down?.price).toBeLessThan(0.58);
  });

  it('is the same for NO as for YES of the contrary', () => {
    const yes = buyTowards(0.42, 0.7, 12);
    const no = buyTowards(0.58, 0.3, 12);
    expect(no?.shares).toBeCloseTo(yes?.shares ?? 0);
    expect(no?.price).toBeCloseTo(1 - (yes?.price ?? 0));
  });

  it('stops at the estimate, and keeps the rest of the stake', () => {
    const bought = buyTowards(0.58, 0.6, 50);
    expect(bought?.price).toBeCloseTo(0.6);
    expect(bought?.cost).toBeLessThan(5);
  });

  it.each([0.02, 0.2, 0.5, 0.8, 0.98])(
    'asks per share for a price between the old and the new (to %f)',
    (chance) => {
      const bought = buyTowards(0.58, chance, 10);
      const each = (bought?.cost ?? 0) / (bought?.shares ?? 1);
      const ofYes = bought?.contract === 'YES' ? each : 1 - each;
      const [low, high] = [0.58, bought?.price ?? 0].sort((a, b) => a - b);
      expect(ofYes).toBeGreaterThanOrEqual(low ?? 1);
      expect(ofYes).toBeLessThanOrEqual(high ?? 0);
    },
  );

  it('buys nothing for nothing, or where the price is right', () => {
    expect(buyTowards(0.58, 0.7, 0)).toBeNull();
    expect(buyTowards(0.58, 0.58, 10)).toBeNull();
  });
});

describe('the merit of the sandbox', () => {
  it('is told when five people have said something, each counted once', () => {
    expect(practiceMerit([0.5, 0.6, 0.7, 0.8])).toBeNull();
    expect(practiceMerit([0.5, 0.6, 0.7, 0.8, 0.9])).toBe(70);
  });
});
