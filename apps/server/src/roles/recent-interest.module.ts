import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { RecentInterest } from './recent-interest.js';

/** Who may not judge an idea, for every feature where somebody does. */
@Global()
@Module({
  imports: [CatalogueModule, MarketsModule],
  providers: [RecentInterest],
  exports: [RecentInterest],
})
export class RecentInterestModule {}
