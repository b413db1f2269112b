import { cleanEmail, cleanName } from '../members/person-words.js';

/** What the provider says of a person. */
export interface ExternalPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** null: none, or none that an address can be. */
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly groups: readonly string[];
}

/** Claims of the ID token, with those of the user info beside them where the token does not have them. Pure. */
export function externalPerson(
  claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string },
  groupsClaim: string,
): ExternalPerson {
  const { iss: issuer, sub: subject } = claims;
  const given = typeof claims.email === 'string' ? cleanEmail(claims.email) : null;
  const email = given?.ok === true ? given.value : null;
  const emailVerified = email !== null && claims.email_verified === true;
  return {
    issuer,
    subject,
    name: nameOf(claims, email),
    email,
    emailVerified,
    groups: groupsOf(claims[groupsClaim]),
  };
}

/** The first that can be a name. */
function nameOf(
  { name, preferred_username }: Readonly<Record<string, unknown>>,
  email: string | null,
): string {
  for (const each of [name, preferred_username, email?.split('@')[0]]) {
    const cleaned = typeof each === 'string' ? cleanName(each) : null;
    if (cleaned?.ok === true) return cleaned.value;
  }
  return 'Member';
}

function groupsOf(claim: unknown): readonly string[] {
  const groups = Array.isArray(claim) ? claim : [claim];
  return groups.filter((group) => typeof group === 'string');
}
