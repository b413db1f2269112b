import { Module } from '@nestjs/common';
import { LedgerChecks } from './ledger-checks.js';
import { LedgerHealthResolver } from './ledger-health.resolver.js';

/** Whether every token is accounted for. */
@Module({ providers: [LedgerChecks, LedgerHealthResolver] })
export class LedgerHealthModule {}
