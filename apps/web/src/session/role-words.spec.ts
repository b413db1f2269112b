import { describe, expect, it } from 'vitest';
import { rolesInWords } from './role-words';

describe('rolesInWords', () => {
  it('names the roles in one order, however they came', () => {
    expect(rolesInWords(['CURATOR'])).toBe('Curator');
    expect(rolesInWords(['RESOLVER', 'CURATOR'])).toBe('Curator and resolver');
    expect(rolesInWords(['ADMINISTRATOR', 'RESOLVER', 'RISK_OFFICER'])).toBe(
      'Resolver, risk officer and administrator',
    );
  });

  it('calls who has none a member', () => {
    expect(rolesInWords([])).toBe('Member');
  });
});
