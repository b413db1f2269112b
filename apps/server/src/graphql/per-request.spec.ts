import { describe, expect, it } from 'vitest';
import { perRequest } from './per-request.js';

function squares() {
  const reads: number[][] = [];
  const of = perRequest(async (keys: readonly number[]) => {
    reads.push([...keys]);
    if (keys.includes(13)) throw new Error('unlucky');
    return keys.map((key) => key * key);
  }, String);
  return { reads, of };
}

describe('what the fields of a request ask for', () => {
  it('at the same moment is read at once, each thing once', async () => {
    const { reads, of } = squares();
    const request = {};
    const asked = [2, 3, 2].map(async (key) => of(request).load(key));
    expect(await Promise.all(asked)).toEqual([4, 9, 4]);
    expect(reads).toEqual([[2, 3]]);
  });

  it('is read anew at another moment, since the request may be a subscription', async () => {
    const { reads, of } = squares();
    const request = {};
    await of(request).load(2);
    await of(request).load(2);
    expect(reads).toEqual([[2], [2]]);
  });

  it('is not mixed with what another request asks for', async () => {
    const { reads, of } = squares();
    await Promise.all([of({}).load(2), of({}).load(2)]);
    expect(reads).toEqual([[2], [2]]);
  });

  it('fails for this moment alone', async () => {
    const { of } = squares();
    const request = {};
    await expect(of(request).load(13)).rejects.toThrow('unlucky');
    expect(await of(request).load(2)).toBe(4);
  });
});
