import { describe, expect, it } from 'vitest';
import { HASH_COST, hashPassword, isOutdated, isPassword, unmatchableHash } from './password-hash.js';

const CHEAP = { logN: 10, r: 8, p: 1 };

describe('a password hash', () => {
  it('is true for the password alone', async () => {
    const hash = await hashPassword('four words in a row', CHEAP);
    expect(await isPassword('four words in a row', hash)).toBe(true);
    expect(await isPassword('four words in a raw', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
  });

  it('does not mind how a keyboard writes a letter', async () => {
    expect(
      await isPassword('cafe\u0301 on the corner', await hashPassword('café on the corner', CHEAP)),
    ).toBe(true);
  });

  it('is another one each time, and tells nothing of the password', async () => {
    const hashes = await Promise.all([
      hashPassword('the same again', CHEAP),
      hashPassword('the same again', CHEAP),
    ]);
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).toMatch(/^\$scrypt\$ln=10,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('keeps its cost, so that old ones still work and are known as such', async () => {
    const old = await hashPassword('four words in a row', CHEAP);
    expect(isOutdated(old)).toBe(true);
    expect(isOutdated(old, CHEAP)).toBe(false);
    expect(isOutdated(unmatchableHash())).toBe(false);
  });

  it('costs 32 MiB three times over, as OWASP has it', () => {
    expect(128 * HASH_COST.r * 2 ** HASH_COST.logN).toBe(32 * 2 ** 20);
    expect(HASH_COST.p).toBe(3);
  });

  it('of nobody is never matched', async () => {
    expect(await isPassword('', unmatchableHash(CHEAP))).toBe(false);
  });
});
