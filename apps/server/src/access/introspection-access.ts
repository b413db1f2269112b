import { Injectable } from '@nestjs/common';
import type { GraphQLError } from 'graphql';
import { forbidden, unauthenticated } from './access-errors.js';
import { AccessPolicies } from './access-policies.js';
import type { Principal } from './principal.js';

/** Who may ask for the schema, over HTTP and WebSocket alike. */
@Injectable()
export class IntrospectionAccess {
  constructor(private readonly policies: AccessPolicies) {}

  /** Why somebody may not, now; null where they may. */
  refusal(principal: Principal | null): GraphQLError | null {
    const { introspection } = this.policies.current;
    if (introspection === 'EVERYBODY') return null;
    if (principal === null) return unauthenticated();
    return introspection === 'MEMBERS' ? null : forbidden();
  }
}
