import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MarketLifeModule } from '../market-life/market-life.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { ResolutionResolver } from './resolution.resolver.js';
import { ResolutionBoard } from './resolution-board.js';
import { ResolutionWordsResolver } from './resolution-words.resolver.js';
import { ResolveMarket } from './resolve-market.js';

@Module({
  imports: [EvidenceModule, MarketLifeModule, MarketsModule],
  providers: [ResolutionBoard, ResolveMarket, ResolutionResolver, ResolutionWordsResolver],
})
export class ResolutionModule {}
