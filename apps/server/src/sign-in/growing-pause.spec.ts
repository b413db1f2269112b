import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GrowingPause } from './growing-pause.js';

const RULES = { tries: 3, windowSeconds: 600, firstPauseSeconds: 60, longestPauseSeconds: 200 };

describe('a growing pause', () => {
  let pause: GrowingPause;
  const take = (count: number, key = 'ada') =>
    Promise.all(Array.from({ length: count }, () => pause.take(key)));
  const later = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

  beforeEach(() => {
    vi.useFakeTimers();
    pause = new GrowingPause(RULES);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets a key try a few times, also many at once, and not more', async () => {
    expect((await take(10)).filter(Boolean)).toHaveLength(3);
    expect(await pause.take('bea')).toBe(true);
  });

  it('is twice as long each time, up to the longest', async () => {
    for (const seconds of [60, 120, 200, 200]) {
      await take(4);
      later(seconds - 1);
      expect(await pause.take('ada')).toBe(false);
      later(1);
      expect(await pause.take('ada')).toBe(true);
      await take(2);
    }
  });

  it('is not made longer by trying on', async () => {
    await take(4);
    later(30);
    await take(50);
    later(30);
    expect(await pause.take('ada')).toBe(true);
  });

  it('does not count what was given back', async () => {
    for (let n = 0; n < 20; n++) {
      expect(await pause.take('ada')).toBe(true);
      await pause.giveBack('ada');
    }
  });

  it('cannot be ended by giving back', async () => {
    await take(4);
    await pause.giveBack('ada');
    expect(await pause.take('ada')).toBe(false);
  });

  it('is forgotten with the tries when all is well', async () => {
    await take(2);
    await pause.forget('ada');
    expect(await take(3)).toEqual([true, true, true]);
  });

  it('forgets tries after their window', async () => {
    await take(3);
    later(600);
    expect(await take(3)).toEqual([true, true, true]);
  });
});
