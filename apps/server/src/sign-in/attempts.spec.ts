import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.js';

const from = (email: string, address = '203.0.113.5') => ({ email, address });

describe('attempts to sign in', () => {
  it('are counted for an account however it is written, wherever they come from', async () => {
    const attempts = new Attempts();
    for (let n = 0; n < 10; n++)
      expect(
        await attempts.take(from(n % 2 ? 'Ada@Example.org' : ' ada@example.org', `203.0.113.${n}`)),
      ).toBe(true);
    expect(await attempts.take(from('ada@example.org', '203.0.113.99'))).toBe(false);
    expect(await attempts.take(from('bea@example.org', '203.0.113.99'))).toBe(true);
  });

  it('are counted for a place whichever accounts they are for', async () => {
    const attempts = new Attempts();
    for (let n = 0; n < 100; n++) expect(await attempts.take(from(`${n}@example.org`))).toBe(true);
    expect(await attempts.take(from('new@example.org'))).toBe(false);
    expect(await attempts.takeFrom('203.0.113.5')).toBe(false);
    expect(await attempts.takeFrom('203.0.113.6')).toBe(true);
  });

  it('that succeed count for nothing', async () => {
    const attempts = new Attempts();
    for (let n = 0; n < 300; n++) {
      expect(await attempts.take(from('ada@example.org'))).toBe(true);
      await attempts.succeeded(from('ada@example.org'));
    }
  });
});
