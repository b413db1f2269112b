import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MarketLifeModule } from '../market-life/market-life.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { BindingOutcomes } from './binding-outcomes.js';
import { ChallengeDecisions } from './challenge-decisions.js';
import { ChallengeMarket } from './challenge-market.js';
import { DeskResolver } from './desk.resolver.js';
import { DeskBoard } from './desk-board.js';
import { ReadDeskFacts } from './desk-facts.js';
import { DrawResolvers } from './draw-resolvers.js';
import { DrawableMembers } from './drawable-members.js';
import { DrawnNews } from './drawn-news.js';
import { DueMarkets } from './due-markets.js';
import { ResolutionResolver } from './resolution.resolver.js';
import { ResolutionBoard } from './resolution-board.js';
import { ResolutionNews } from './resolution-news.js';
import { ResolutionRules } from './resolution-rules.js';
import { ResolutionSchedule } from './resolution-schedule.js';
import { ResolutionWordsResolver } from './resolution-words.resolver.js';
import { ResolveMarket } from './resolve-market.js';
import { ResolverStanding } from './resolver-standing.js';

@Module({
  imports: [CatalogueModule, EvidenceModule, MarketLifeModule, MarketsModule],
  providers: [
    BindingOutcomes,
    ChallengeDecisions,
    ChallengeMarket,
    DeskBoard,
    DeskResolver,
    DrawResolvers,
    DrawableMembers,
    DrawnNews,
    DueMarkets,
    ReadDeskFacts,
    ResolutionBoard,
    ResolutionNews,
    ResolutionRules,
    ResolutionSchedule,
    ResolveMarket,
    ResolverStanding,
    ResolutionResolver,
    ResolutionWordsResolver,
  ],
})
export class ResolutionModule {}
