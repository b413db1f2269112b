import { expect, it } from 'vitest';
import { InTurn, NoRoom } from './in-turn.js';

/** Works that end when they are told to. */
function works() {
  const ends: (() => void)[] = [];
  const begin = () => new Promise<void>((resolve) => ends.push(resolve));
  return { ends, begin };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('lets a few works run at once, and the next one when one has ended', async () => {
  const { ends, begin } = works();
  const turns = new InTurn({ atOnce: 2, waiting: 5 });
  const all = [turns.run(begin), turns.run(begin), turns.run(begin)];
  await settle();
  expect(ends).toHaveLength(2);
  ends[0]?.();
  await settle();
  expect(ends).toHaveLength(3);
  for (const end of ends) end();
  await Promise.all(all);
});

it('refuses at once when too many wait, and takes again when there is room', async () => {
  const { ends, begin } = works();
  const turns = new InTurn({ atOnce: 1, waiting: 1 });
  const first = turns.run(begin);
  const second = turns.run(begin);
  await expect(turns.run(begin)).rejects.toThrow(NoRoom);
  ends[0]?.();
  await first;
  await settle();
  ends[1]?.();
  await second;
  await expect(turns.run(async () => 'done')).resolves.toBe('done');
});

it('gives the place of a work that failed to the next', async () => {
  const turns = new InTurn({ atOnce: 1, waiting: 1 });
  const failed = turns.run(() => Promise.reject(new Error('no')));
  const next = turns.run(async () => 'done');
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('done');
});
