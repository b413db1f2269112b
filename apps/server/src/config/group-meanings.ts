import { isRole, ROLES, type Role } from '../access/roles.js';
import { cleanUnit } from '../members/person-words.js';
import { ConfigError } from './config-error.js';

/** What a group of the identity provider means here. */
export interface GroupMeaning {
  readonly unit?: string;
  readonly roles?: readonly Role[];
}

const SHAPE =
  'OPENFLOOR_OIDC_GROUPS has to be JSON such as {"staff":{"unit":"Engineering"},"ideas-admins":{"roles":["ADMINISTRATOR"]}}';

/** @throws ConfigError for what is no JSON of this shape, and for a role or unit that there cannot be */
export function readGroups(text: string): Readonly<Record<string, GroupMeaning>> {
  const groups = parsed(text);
  if (!isRecord(groups)) throw new ConfigError(`${SHAPE}.`);
  return Object.fromEntries(Object.entries(groups).map(([name, each]) => [name, meaningOf(name, each)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // told like other values that do not fit
  }
}

function meaningOf(group: string, meaning: unknown): GroupMeaning {
  if (!isRecord(meaning)) throw new ConfigError(`${SHAPE}; what is said of "${group}" is not.`);
  const { unit, roles = [], ...rest } = meaning;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new ConfigError(
      `OPENFLOOR_OIDC_GROUPS: "${group}" has "${unknown}", and there are unit and roles.`,
    );
  return { ...(unit !== undefined && { unit: unitOf(group, unit) }), roles: rolesOf(group, roles) };
}

function unitOf(group: string, unit: unknown): string {
  const cleaned = typeof unit === 'string' ? cleanUnit(unit) : null;
  if (cleaned?.ok === true) return cleaned.value;
  throw new ConfigError(`OPENFLOOR_OIDC_GROUPS: the unit of "${group}" has to be 1 to 60 characters.`);
}

function rolesOf(group: string, roles: unknown): readonly Role[] {
  if (!Array.isArray(roles))
    throw new ConfigError(`OPENFLOOR_OIDC_GROUPS: the roles of "${group}" have to be a list.`);
  return roles.map((role: unknown) => {
    if (typeof role === 'string' && isRole(role)) return role;
    throw new ConfigError(
      `OPENFLOOR_OIDC_GROUPS: "${group}" has the role ${JSON.stringify(role)}, and there are ${ROLES.join(', ')}.`,
    );
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
