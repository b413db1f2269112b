import { Module } from '@nestjs/common';
import { AuditBrowserModule } from '../audit/audit-browser.module.js';
import { JournalPolicies } from './journal-policies.js';
import { PolicyHistory } from './policy-history.js';
import { PolicyHistoryResolver } from './policy-history.resolver.js';
import { RecordedPolicies } from './recorded-policies.js';

/** What policies said, and who changed them. */
@Module({
  imports: [AuditBrowserModule],
  providers: [JournalPolicies, PolicyHistory, PolicyHistoryResolver, RecordedPolicies],
})
export class PolicyHistoryModule {}
