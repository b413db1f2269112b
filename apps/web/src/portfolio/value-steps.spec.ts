import { describe, expect, it } from 'vitest';
import { stepAt, stepPath, ticksOf } from './value-steps';

const steps = [
  { at: 0, value: 10 },
  { at: 50, value: 20 },
  { at: 100, value: 15 },
];

describe('a line of steps', () => {
  it('stays at a value until the next one', () => {
    const scale = { from: 0, until: 100, low: 10, high: 20 };
    expect(stepPath(steps, scale, { width: 200, height: 100 })).toBe('M0,100H100V0H200V50');
  });

  it('knows which value held when', () => {
    expect([-5, 0, 49, 50, 99, 100, 500].map((at) => stepAt(steps, at))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it.each([
    [[1000], 985, 1015],
    [[987.5, 1012], 980, 1020],
    [[0], 0, 1],
    [[12, 4300], 0, 6000],
    [[999.9, 1000.1], 980, 1020],
  ])('has a scale around %j in steps that people count in', (values, low, high) => {
    const ticks = ticksOf(values);
    expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
    expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThan(8);
  });
});
