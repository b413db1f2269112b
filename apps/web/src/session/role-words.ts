import { t } from '@lingui/core/macro';
import { SIGNS } from '../format/signs';
import { locale } from '../words/locale';
import type { Role } from './roles';

interface RoleWords {
  label: string;
  /** What it lets one do, after "may". */
  may: string;
}

/** In the order in which they are offered. */
export const roleWords: Record<Role, RoleWords> = {
  CURATOR: { label: t`Curator`, may: t`list, open, halt, flag and close markets` },
  RESOLVER: { label: t`Resolver`, may: t`say how markets ended, and confirm what another resolver said` },
  DECIDER: { label: t`Decider`, may: t`answer ideas for the organisation` },
  LEADER: { label: t`Leader`, may: t`do what members may, such as read the pulse, and nothing more yet` },
  RISK_OFFICER: {
    label: t`Risk officer`,
    may: t`watch trading by an alias for each market, halt it, and stop members; has no trading account`,
  },
  ADMINISTRATOR: {
    label: t`Administrator`,
    may: t`invite members, give roles and set policies; has no trading account`,
  },
};

export const allRoles = Object.keys(roleWords) as Role[];

/** `Curator and resolver`; of who has none, `Member`. */
export function rolesInWords(roles: readonly Role[]): string {
  const labels = allRoles.filter((role) => roles.includes(role)).map((role) => roleWords[role].label);
  if (labels.length === 0) return t`Member`;
  // Nouns have a capital letter everywhere in German, in English at the start alone.
  const said = labels.map((label, index) => (index > 0 && locale === 'en' ? label.toLowerCase() : label));
  return new Intl.ListFormat(SIGNS[locale].dates, { type: 'conjunction' }).format(said);
}

/** These need an account without allowance and trading. */
export const needsNoTrading = (role: Role): boolean => role === 'RISK_OFFICER' || role === 'ADMINISTRATOR';
