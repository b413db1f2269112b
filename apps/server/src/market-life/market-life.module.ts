import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { MembersModule } from '../members/members.module.js';
import { FlagMarket } from './flag-market.js';
import { Insiders } from './insiders.js';
import { InsidersResolver } from './insiders.resolver.js';
import { KeptClaims } from './kept-claims.js';
import { LeadMarket } from './lead-market.js';
import { ListMarket } from './list-market.js';
import { ListingTerms } from './listing-terms.js';
import { MarketAnswers } from './market-answers.js';
import { MarketLifeResolver } from './market-life.resolver.js';
import { NamedResolver } from './named-resolver.js';

@Module({
  imports: [CatalogueModule, EvidenceModule, MarketsModule, MembersModule],
  providers: [
    FlagMarket,
    Insiders,
    InsidersResolver,
    KeptClaims,
    LeadMarket,
    ListMarket,
    ListingTerms,
    MarketAnswers,
    MarketLifeResolver,
    NamedResolver,
  ],
  exports: [MarketAnswers],
})
export class MarketLifeModule {}
