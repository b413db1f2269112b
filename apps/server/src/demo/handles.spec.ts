import { describe, expect, it } from 'vitest';
import { makeHandles, makeUnits } from './handles.js';

describe('the members of the demo', () => {
  it('have handles of two words, each once, the same for the same seed', () => {
    const handles = makeHandles(2000, 1);
    expect(new Set(handles).size).toBe(2000);
    expect(handles.every((handle) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(handle))).toBe(true);
    expect(makeHandles(2000, 1)).toEqual(handles);
    expect(makeHandles(2000, 2)).not.toEqual(handles);
  });

  it('belong to eight units of unlike size, the first eight to several', () => {
    const units = makeUnits(200);
    const sizes = [...new Set(units)].map((unit) => units.filter((each) => each === unit).length);
    expect(sizes).toHaveLength(8);
    expect(Math.max(...sizes)).toBe(52);
    expect(Math.min(...sizes)).toBe(10);
    expect(new Set(units.slice(0, 8)).size).toBeGreaterThan(4);
  });
});
