import type { Role } from './roles';

interface RoleWords {
  label: string;
  /** What it lets one do, after "may". */
  may: string;
}

/** In the order in which they are offered. */
export const roleWords: Record<Role, RoleWords> = {
  CURATOR: { label: 'Curator', may: 'list, open, halt, flag and close markets' },
  RESOLVER: { label: 'Resolver', may: 'say how markets ended, and confirm what another resolver said' },
  DECIDER: { label: 'Decider', may: 'answer ideas for the organisation' },
  LEADER: { label: 'Leader', may: 'watch what the organisation believes' },
  RISK_OFFICER: {
    label: 'Risk officer',
    may: 'watch trading by an alias for each market, halt it, and stop members; has no trading account',
  },
  ADMINISTRATOR: {
    label: 'Administrator',
    may: 'invite members, give roles and set policies; has no trading account',
  },
};

export const allRoles = Object.keys(roleWords) as Role[];

/** `Curator and resolver`; of who has none, `Member`. */
export function rolesInWords(roles: readonly Role[]): string {
  const labels = allRoles.filter((role) => roles.includes(role)).map((role) => roleWords[role].label);
  if (labels.length === 0) return 'Member';
  const [first = '', ...others] = labels;
  const lower = others.map((label) => label.toLowerCase());
  const last = lower.pop();
  return last === undefined ? first : `${[first, ...lower].join(', ')} and ${last}`;
}

/** These need an account without allowance and trading. */
export const needsNoTrading = (role: Role): boolean => role === 'RISK_OFFICER' || role === 'ADMINISTRATOR';
