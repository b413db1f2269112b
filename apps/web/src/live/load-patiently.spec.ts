import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPatiently } from './load-patiently';

let cutOff: boolean;
let waiting: Set<() => void>;
const patience = {
  isCutOff: () => cutOff,
  onConnected: (again: () => void) => {
    waiting.add(again);
    return () => waiting.delete(again);
  },
};
const connect = () => {
  cutOff = false;
  for (const again of [...waiting]) again();
};

beforeEach(() => {
  vi.useFakeTimers();
  cutOff = false;
  waiting = new Set();
});
afterEach(() => vi.useRealTimers());

describe('a part of the code that does not come', () => {
  it('is loaded once the connection is back, however long that takes', async () => {
    cutOff = true;
    const load = vi.fn(async () => {
      if (cutOff) throw new TypeError('Failed to fetch');
      return 'chart';
    });
    const loaded = loadPatiently(load, patience);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(load).toHaveBeenCalledTimes(1);
    connect();
    expect(await loaded).toBe('chart');
    expect(waiting.size).toBe(0);
  });

  it('is tried again while there is a connection', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('chart');
    const loaded = loadPatiently(load, patience);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await loaded).toBe('chart');
  });

  it('is given up where it stays away', async () => {
    const load = vi.fn().mockRejectedValue(new Error('gone'));
    const loaded = expect(loadPatiently(load, patience)).rejects.toThrow('gone');
    await vi.advanceTimersByTimeAsync(10_000);
    await loaded;
    expect(load).toHaveBeenCalledTimes(3);
  });
});
