import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { DecideUnsealing } from './decide-unsealing.js';
import { MarketActivity } from './market-activity.js';
import { MarketAliases } from './market-aliases.js';
import { Participants } from './participants.js';
import { RequestUnsealing } from './request-unsealing.js';
import { RiskResolver } from './risk.resolver.js';
import { Unsealings } from './unsealings.js';

@Module({
  imports: [CatalogueModule, MarketsModule],
  providers: [
    DecideUnsealing,
    MarketActivity,
    MarketAliases,
    Participants,
    RequestUnsealing,
    RiskResolver,
    Unsealings,
  ],
})
export class RiskModule {}
