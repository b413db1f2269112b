import type { Role } from '../access/roles.js';
import type { OneTimeLink } from '../database/entities/one-time-link.js';

interface MemberToBe {
  readonly roles: Role[];
  /** Whether they get the allowance and trade. */
  readonly trading: boolean;
}

/** What a link makes of who uses it: those that make no member give no roles and no trading. */
export function memberToBe({
  kind,
  roles,
  trading,
}: Pick<OneTimeLink, 'kind' | 'roles' | 'trading'>): MemberToBe {
  switch (kind) {
    case 'SETUP':
      return { roles: ['ADMINISTRATOR'], trading: false };
    case 'INVITATION':
      return { roles, trading };
    default:
      return { roles: [], trading: false };
  }
}
