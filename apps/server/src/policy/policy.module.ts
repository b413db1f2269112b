import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccessPolicyResolver } from './access-policy.resolver.js';
import { IdeasPolicyResolver } from './ideas-policy.resolver.js';
import { LeadExchange } from './lead-exchange.js';
import { PolicyResolver } from './policy.resolver.js';
import { SetAccessPolicy } from './set-access-policy.js';
import { SetIdeasPolicy } from './set-ideas-policy.js';

@Module({
  imports: [AccessModule],
  providers: [
    AccessPolicyResolver,
    IdeasPolicyResolver,
    LeadExchange,
    PolicyResolver,
    SetAccessPolicy,
    SetIdeasPolicy,
  ],
})
export class PolicyModule {}
