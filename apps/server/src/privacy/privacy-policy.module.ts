import { Module } from '@nestjs/common';
import { PrivacyPolicies } from './privacy-policies.js';

/** Apart from the rest of privacy, because sign-ins need it. */
@Module({ providers: [PrivacyPolicies], exports: [PrivacyPolicies] })
export class PrivacyPolicyModule {}
