import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MembersModule } from '../members/members.module.js';
import { RestrictedTradingModule } from './restricted-trading.module.js';
import { RestrictionRows } from './restriction-rows.js';
import { RestrictionTerms } from './restriction-terms.js';
import { RestrictionsResolver } from './restrictions.resolver.js';
import { SetRestrictions } from './set-restrictions.js';
import { WithdrawRestricted } from './withdraw-restricted.js';

@Module({
  imports: [CatalogueModule, IdeasModule, MembersModule, RestrictedTradingModule],
  providers: [RestrictionRows, RestrictionTerms, RestrictionsResolver, SetRestrictions, WithdrawRestricted],
})
export class RestrictionsModule {}
