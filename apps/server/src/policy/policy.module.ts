import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccessPolicyResolver } from './access-policy.resolver.js';
import { LeadExchange } from './lead-exchange.js';
import { PolicyResolver } from './policy.resolver.js';
import { SetAccessPolicy } from './set-access-policy.js';

@Module({
  imports: [AccessModule],
  providers: [AccessPolicyResolver, LeadExchange, PolicyResolver, SetAccessPolicy],
})
export class PolicyModule {}
