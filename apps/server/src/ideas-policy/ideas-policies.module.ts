import { Global, Module } from '@nestjs/common';
import { IdeasPolicies } from './ideas-policies.js';

/** The policy of ideas in force, for every feature. */
@Global()
@Module({ providers: [IdeasPolicies], exports: [IdeasPolicies] })
export class IdeasPoliciesModule {}
