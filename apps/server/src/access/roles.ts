/**
 * What an administrator may make of a member, besides being one; a member can have several. Who belongs to an idea's
 * team is said by its markets, not here.
 */
export const ROLES = ['CURATOR', 'RESOLVER', 'DECIDER', 'LEADER', 'RISK_OFFICER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** These see or decide what trading must not profit from: they need an account without allowance and trading. */
export const ROLES_WITHOUT_TRADING: ReadonlySet<Role> = new Set(['RISK_OFFICER', 'ADMINISTRATOR']);

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
