import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { BookReader } from './book-reader.js';
import { MarketResolver } from './market.resolver.js';
import { MarketBoard } from './market-board.js';
import { MarketContractResolver } from './market-contract.resolver.js';
import { MarketStats } from './market-stats.js';
import { MarketWords } from './market-words.js';
import { MarketsOfIdeas } from './markets-of-ideas.js';
import { PriceHistory } from './price-history.js';
import { TradeHistory } from './trade-history.js';

const shared = [BookReader, MarketStats, MarketBoard, MarketWords, MarketsOfIdeas];

@Module({
  imports: [CatalogueModule],
  providers: [...shared, PriceHistory, TradeHistory, MarketResolver, MarketContractResolver],
  exports: shared,
})
export class MarketsModule {}
