import { describe, expect, it } from 'vitest';
import { RepeatedWork } from './repeated-work.js';

/** Work whose runs end when they are told to. */
function slowWork() {
  const ends: (() => void)[] = [];
  const told: string[] = [];
  const run = () => new Promise<void>((resolve) => ends.push(resolve));
  const work = new RepeatedWork(run, (reason) => told.push(reason));
  return { work, ends, told };
}

describe('work that is asked for again and again', () => {
  it('runs one at a time: who asks meanwhile waits for the run under way', async () => {
    const { work, ends } = slowWork();
    const asked = [work.run(), work.run()];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await Promise.all(asked);
    void work.run();
    expect(ends).toHaveLength(2);
  });

  it('begins a whole run anew for who asks for one, after the one under way', async () => {
    const { work, ends } = slowWork();
    void work.run();
    const anew = work.runAnew();
    ends[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await anew;
  });

  it('tells why a run failed, and comes again', async () => {
    let runs = 0;
    const told: string[] = [];
    const work = new RepeatedWork(
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('the database is away');
      },
      (reason) => told.push(reason),
    );
    await work.run();
    await work.run();
    expect([runs, told]).toEqual([2, ['the database is away']]);
  });

  it('is stopped when the run under way has ended, and begins none after that', async () => {
    const { work, ends } = slowWork();
    void work.run();
    let stopped = false;
    const stopping = work.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    ends[0]?.();
    await stopping;
    await work.run();
    expect(ends).toHaveLength(1);
  });
});
