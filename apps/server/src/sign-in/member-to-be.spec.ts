import { describe, expect, it } from 'vitest';
import { memberToBe } from './member-to-be.js';

describe('what a link makes of who uses it', () => {
  it('is what the invitation says', () => {
    const invited = { roles: ['CURATOR' as const], trading: true };
    expect(memberToBe({ kind: 'INVITATION', ...invited })).toEqual(invited);
    expect(memberToBe({ kind: 'INVITATION', roles: [], trading: false }).trading).toBe(false);
  });

  it('is an administrator who does not trade, at the first start', () => {
    expect(memberToBe({ kind: 'SETUP', roles: [], trading: true })).toEqual({
      roles: ['ADMINISTRATOR'],
      trading: false,
    });
  });

  it.each(['RESET', 'VERIFICATION'] as const)('is nothing for %s, which makes no member', (kind) => {
    expect(memberToBe({ kind, roles: [], trading: true })).toEqual({ roles: [], trading: false });
  });
});
