import { ROLES, ROLES_WITHOUT_TRADING, type Role } from '../access/roles.js';
import type { GroupMeaning } from '../config/group-meanings.js';

/** What somebody's groups make of them here; null: the groups say nothing about it. */
export interface GroupStanding {
  readonly unit: string | null;
  readonly roles: readonly Role[] | null;
}

type Meanings = Readonly<Record<string, GroupMeaning>>;

/**
 * Where no group means anything, everybody may come. Otherwise the first group with a unit gives it, and the roles of
 * all come together; where no group has roles at all, these are given by hand. Pure.
 * @returns null when none of the groups means anything
 */
export function groupStanding(groups: readonly string[], meanings: Meanings): GroupStanding | null {
  const all = Object.entries(meanings);
  if (all.length === 0) return { unit: null, roles: null };
  const own = all.filter(([name]) => groups.includes(name)).map(([, meaning]) => meaning);
  if (own.length === 0) return null;
  const unit = own.find((meaning) => meaning.unit !== undefined)?.unit ?? null;
  const byGroups = all.some(([, { roles = [] }]) => roles.length > 0);
  const given = new Set(own.flatMap(({ roles = [] }) => roles));
  return { unit, roles: byGroups ? ROLES.filter((role) => given.has(role)) : null };
}

export interface RoleGift {
  readonly roles: readonly Role[];
  /** What the groups give and the account cannot have, because it trades. */
  readonly withheld: readonly Role[];
}

/** Officers who see what trading must not profit from need an account without it. Pure. */
export function rolesFor({ trading }: { trading: boolean }, given: readonly Role[]): RoleGift {
  const withheld = trading ? given.filter((role) => ROLES_WITHOUT_TRADING.has(role)) : [];
  return { roles: given.filter((role) => !withheld.includes(role)), withheld };
}
