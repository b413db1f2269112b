import { Query, Resolver } from '@nestjs/graphql';
import { LedgerChecks } from './ledger-checks.js';
import { LedgerHealthModel } from './ledger-health.model.js';

@Resolver()
export class LedgerHealthResolver {
  constructor(private readonly checks: LedgerChecks) {}

  @Query(() => LedgerHealthModel, {
    description:
      'Whether every token is accounted for: the laws of the ledger, checked now on the tables. For those who watch over the exchange; `npm run verify` replays the whole journal.',
  })
  ledgerHealth(): Promise<LedgerHealthModel> {
    return this.checks.check();
  }
}
