import { describe, expect, it } from 'vitest';
import { RefusalsInARow } from './refusals-in-a-row.js';

describe('RefusalsInARow', () => {
  it('counts, and begins anew once one was admitted', () => {
    const refusals = new RefusalsInARow();
    expect([refusals.another(), refusals.another()]).toEqual([1, 2]);
    refusals.forgiveSoFar()();
    expect(refusals.another()).toBe(1);
  });

  it('does not forgive what was refused while an earlier one was looked at', () => {
    const refusals = new RefusalsInARow();
    const admitFirst = refusals.forgiveSoFar();
    const admitSecond = refusals.forgiveSoFar();
    expect([refusals.another(), refusals.another()]).toEqual([1, 2]);
    admitSecond();
    admitFirst();
    expect(refusals.another()).toBe(3);
  });

  it('forgives as much as the latest of those admitted, in whatever order they were', () => {
    const refusals = new RefusalsInARow();
    const admitFirst = refusals.forgiveSoFar();
    refusals.another();
    const admitLater = refusals.forgiveSoFar();
    refusals.another();
    admitLater();
    admitFirst();
    expect(refusals.another()).toBe(2);
  });
});
