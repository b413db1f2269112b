import { expect, it } from 'vitest';
import { ChangeLog } from './change-log.js';

it('tells what changed since, and takes what was before its time for changed', () => {
  const changes = new ChangeLog<string>(10);
  changes.note(['a', 'b'], 12);
  changes.note(['b'], 15);
  const since = (sequence: number) => ['a', 'b', 'c'].filter((key) => changes.changedAfter(key, sequence));
  expect([since(9), since(10), since(12), since(15)]).toEqual([['a', 'b', 'c'], ['a', 'b'], ['b'], []]);
});
