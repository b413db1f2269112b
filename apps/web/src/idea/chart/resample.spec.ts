import { describe, expect, it } from 'vitest';
import { gridOf, resample } from './resample';

describe('resample', () => {
  it('holds each price until the next one, at even distances', () => {
    const points = [
      { time: 100, value: 40 },
      { time: 125, value: 50 },
    ];
    expect(resample(points, { from: 100, to: 140, step: 10 })).toEqual([
      { time: 100, value: 40 },
      { time: 110, value: 40 },
      { time: 120, value: 40 },
      { time: 130, value: 50 },
      { time: 140, value: 50 },
    ]);
  });

  it('takes the last of several prices between two points', () => {
    const points = [101, 102, 103].map((time) => ({ time, value: time }));
    expect(resample(points, { from: 100, to: 110, step: 10 })).toEqual([{ time: 110, value: 103 }]);
  });

  it('begins where the history begins', () => {
    expect(resample([{ time: 120, value: 1 }], { from: 100, to: 130, step: 10 })).toHaveLength(2);
    expect(resample([], { from: 100, to: 130, step: 10 })).toEqual([]);
  });

  it('carries a price from before the range into it', () => {
    expect(resample([{ time: 50, value: 7 }], { from: 100, to: 100, step: 10 })).toEqual([
      { time: 100, value: 7 },
    ]);
  });

  it('chooses a step that gives some 240 points', () => {
    expect(gridOf({ from: 0, to: 3_600 }).step).toBe(15);
    expect(gridOf({ from: 0, to: 30 }).step).toBe(1);
  });
});
