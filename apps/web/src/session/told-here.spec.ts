import { expect, it } from 'vitest';
import { isToldHere, tellingHere } from './told-here';

const fill = (id: string, sequence: string) => ({ order: { id }, sequence });

it('keeps the stream from saying again what a command of this page says, whichever comes first', async () => {
  let answer = (_: { sequence: string }) => {};
  const answered = new Promise<{ sequence: string }>((resolve) => {
    answer = resolve;
  });
  const given = tellingHere('1', () => answered);
  expect([isToldHere(fill('1', '7')), isToldHere(fill('2', '7'))]).toEqual([true, false]);
  answer({ sequence: '7' });
  await given;
  expect([isToldHere(fill('1', '7')), isToldHere(fill('1', '8'))]).toEqual([true, false]);
});

it('leaves to the stream what a lost answer would have said', async () => {
  await tellingHere('3', () => Promise.reject(new Error('lost'))).catch(() => undefined);
  expect(isToldHere(fill('3', '9'))).toBe(false);
});
