import { ROLES, ROLES_WITHOUT_TRADING, type Role } from '../access/roles.js';

export interface RoleChange {
  readonly actorId: number;
  readonly member: { readonly id: number; readonly roles: readonly Role[]; readonly trading: boolean };
  /** All that the member is to have. */
  readonly roles: readonly Role[];
  /** Administrators whose account is active, the member included where that is one. */
  readonly administrators: readonly number[];
}

export type RoleRefusal = 'ROLE_NEEDS_NO_TRADING' | 'NOT_YOURSELF' | 'LAST_ADMINISTRATOR';

/** Why a member cannot have these roles; null: they can. Pure. */
export function roleRefusal({ actorId, member, roles, administrators }: RoleChange): RoleRefusal | null {
  if (member.trading && roles.some((role) => ROLES_WITHOUT_TRADING.has(role))) return 'ROLE_NEEDS_NO_TRADING';
  if (!member.roles.includes('ADMINISTRATOR') || roles.includes('ADMINISTRATOR')) return null;
  if (member.id === actorId) return 'NOT_YOURSELF';
  return administrators.some((id) => id !== member.id) ? null : 'LAST_ADMINISTRATOR';
}

/** Each once, in the order in which the API has them. */
export const inOrder = (roles: readonly Role[]): Role[] => ROLES.filter((role) => roles.includes(role));
