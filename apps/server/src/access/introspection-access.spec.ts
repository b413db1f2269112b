import { expect, it } from 'vitest';
import type { AccessPolicies } from './access-policies.js';
import { IntrospectionAccess } from './introspection-access.js';
import type { Principal } from './principal.js';

const member = { roles: new Set() } as unknown as Principal;

it.each([
  ['EVERYBODY', null, null],
  ['EVERYBODY', member, null],
  ['MEMBERS', null, 'UNAUTHENTICATED'],
  ['MEMBERS', member, null],
  ['NOBODY', null, 'UNAUTHENTICATED'],
  ['NOBODY', member, 'FORBIDDEN'],
] as const)('a schema for %s is told to whom it is for', (introspection, principal, code) => {
  const policies = { current: { version: 0, publicBoard: false, introspection } } as AccessPolicies;
  expect(new IntrospectionAccess(policies).refusal(principal)?.extensions.code ?? null).toBe(code);
});
