import { describe, expect, it } from 'vitest';
import type { Role } from '../access/roles.js';
import { inOrder, type RoleChange, roleRefusal } from './role-change.js';

const change = (
  more: Partial<Omit<RoleChange, 'member'>> & { was?: readonly Role[]; trading?: boolean },
): RoleChange => {
  const { was = [], trading = false, ...rest } = more;
  return {
    actorId: 1,
    member: { id: 2, roles: was, trading },
    roles: [],
    administrators: [1, 2],
    ...rest,
  };
};

describe('roles', () => {
  it.each(['RISK_OFFICER', 'ADMINISTRATOR'] as const)('%s needs an account without trading', (role) => {
    expect(roleRefusal(change({ trading: true, roles: [role] }))).toBe('ROLE_NEEDS_NO_TRADING');
    expect(roleRefusal(change({ trading: false, roles: [role] }))).toBeNull();
  });

  it('that judge markets can be had beside trading', () => {
    expect(
      roleRefusal(change({ trading: true, roles: ['CURATOR', 'RESOLVER', 'DECIDER', 'LEADER'] })),
    ).toBeNull();
  });

  it('nobody takes the administrator from themselves, and nobody takes the last one', () => {
    expect(roleRefusal(change({ actorId: 2, was: ['ADMINISTRATOR'] }))).toBe('NOT_YOURSELF');
    expect(roleRefusal(change({ was: ['ADMINISTRATOR'], administrators: [2] }))).toBe('LAST_ADMINISTRATOR');
    expect(roleRefusal(change({ was: ['ADMINISTRATOR'] }))).toBeNull();
    expect(
      roleRefusal(change({ actorId: 2, was: ['ADMINISTRATOR'], roles: ['ADMINISTRATOR', 'LEADER'] })),
    ).toBeNull();
  });

  it('come each once, in one order', () => {
    expect(inOrder(['RESOLVER', 'CURATOR', 'RESOLVER'])).toEqual(['CURATOR', 'RESOLVER']);
  });
});
