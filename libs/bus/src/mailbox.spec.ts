import { describe, expect, it } from '@jest/globals';
import { Mailbox } from './mailbox.js';

function mailbox(options: { join?: (waiting: number, newer: number) => number; capacity?: number } = {}) {
  const seen = { overflows: 0, closes: 0 };
  const box = new Mailbox<number>({
    capacity: 3,
    ...options,
    onOverflow: () => seen.overflows++,
    onClose: () => seen.closes++,
  });
  return { box, seen };
}

describe('Mailbox', () => {
  it('keeps the order, for a reader who waits and for one who comes later', async () => {
    const { box } = mailbox();
    const early = box.next();
    box.put(1);
    box.put(2);
    box.put(3);
    expect([(await early).value, (await box.next()).value, (await box.next()).value]).toEqual([1, 2, 3]);
  });

  it('joins states, so that a slow reader gets one', async () => {
    const { box, seen } = mailbox({ join: (waiting, newer) => waiting + newer, capacity: 1 });
    for (let i = 1; i <= 100; i++) box.put(i);
    expect((await box.next()).value).toBe(5_050);
    expect(seen.overflows).toBe(0);
  });

  it('overflows once, drops what waited and ends', async () => {
    const { box, seen } = mailbox();
    for (let i = 1; i <= 10; i++) box.put(i);
    expect(await box.next()).toEqual({ value: undefined, done: true });
    expect(seen).toEqual({ overflows: 1, closes: 1 });
  });

  it('ends a waiting reader when it is returned, and takes nothing more', async () => {
    const { box, seen } = mailbox();
    const waiting = box.next();
    await box.return();
    box.put(1);
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await box.next()).toEqual({ value: undefined, done: true });
    expect(seen).toEqual({ overflows: 0, closes: 1 });
  });
});
