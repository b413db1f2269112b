import { Module } from '@nestjs/common';
import { AccessPolicies } from './access-policies.js';
import { AccessRules } from './access-rules.js';
import { IntrospectionAccess } from './introspection-access.js';

/** Who may read and do what; see access-table. */
@Module({
  providers: [AccessPolicies, AccessRules, IntrospectionAccess],
  exports: [AccessPolicies, AccessRules, IntrospectionAccess],
})
export class AccessModule {}
