import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { MembersModule } from '../members/members.module.js';
import { ClaimResolver } from './claim.resolver.js';
import { ClaimCompleteness } from './claim-completeness.js';
import { ClaimNamesResolver } from './claim-names.resolver.js';
import { ResolverPool } from './resolver-pool.js';

/** What claims need before they open, and who resolves them, for every feature. */
@Global()
@Module({
  imports: [CatalogueModule, MarketsModule, MembersModule],
  providers: [ClaimCompleteness, ClaimNamesResolver, ClaimResolver, ResolverPool],
  exports: [ClaimCompleteness, ResolverPool],
})
export class ClaimsModule {}
