import { describe, expect, it } from 'vitest';
import { calibrationCurve, calibrationError } from './calibration.js';

const LABELS = [0, 0, 1, 0, 1, 1];
const CHANCES = [0.1, 0.05, 0.5, 0.2, 0.99, 0.99];
const pairs = CHANCES.map((chance, index) => ({ chance, outcome: LABELS[index] === 1 }));

describe('the expected calibration error', () => {
  it('in 3 quantile buckets of the published example is .145', () => {
    expect(calibrationError(pairs, { buckets: 3 })).toBeCloseTo(0.145, 12);
  });

  it('is nothing where 80 % comes true four times in five', () => {
    const right = [1, 2, 3, 4, 5].map((index) => ({ chance: 0.8, outcome: index !== 3 }));
    expect(calibrationError(right, { buckets: 1 })).toBeCloseTo(0, 12);
  });

  it('does not depend on which answer is called YES', () => {
    const mirrored = pairs
      .filter(({ chance }) => chance !== 0.5)
      .map(({ chance, outcome }) => ({ chance: 1 - chance, outcome: !outcome }));
    const same = pairs.filter(({ chance }) => chance !== 0.5);
    expect(calibrationError(mirrored, { buckets: 2 })).toBeCloseTo(
      calibrationError(same, { buckets: 2 }) ?? Number.NaN,
      12,
    );
  });

  it('has no value of nothing', () => {
    expect(calibrationError([], { buckets: 3 })).toBeNull();
  });
});

describe('the calibration curve', () => {
  it('has the mean chance and the share that came true of each bucket', () => {
    const [low, middle, high] = calibrationCurve(pairs, { buckets: 3 });
    expect(low).toMatchObject({ frequency: 0, count: 2 });
    expect(low?.chance).toBeCloseTo(0.075, 12);
    expect(middle).toMatchObject({ chance: 0.35, frequency: 0.5, count: 2 });
    expect(high).toMatchObject({ chance: 0.99, frequency: 1, count: 2 });
  });

  it('leaves out buckets for which there is nobody', () => {
    expect(calibrationCurve(pairs.slice(0, 2), { buckets: 10 }).map(({ count }) => count)).toEqual([1, 1]);
  });
});
