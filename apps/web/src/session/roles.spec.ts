import { describe, expect, it } from 'vitest';
import { hasAccount } from './roles';

describe('the tokens of a member', () => {
  it('are shown to who trades, and to who was stopped: they stay theirs', () => {
    expect(hasAccount({ canTrade: true, status: 'ACTIVE' })).toBe(true);
    expect(hasAccount({ canTrade: false, status: 'SUSPENDED' })).toBe(true);
  });

  it('are nothing to show to who has no trading account', () => {
    expect(hasAccount({ canTrade: false, status: 'ACTIVE' })).toBe(false);
  });
});
