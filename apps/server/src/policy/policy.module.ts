import { Module } from '@nestjs/common';
import { LeadExchange } from './lead-exchange.js';
import { PolicyResolver } from './policy.resolver.js';

@Module({ providers: [LeadExchange, PolicyResolver] })
export class PolicyModule {}
