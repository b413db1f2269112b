import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { BookReader } from './book-reader.js';
import { MarketResolver } from './market.resolver.js';
import { MarketBoard } from './market-board.js';
import { MarketContractResolver } from './market-contract.resolver.js';
import { MarketNodes } from './market-nodes.js';
import { MarketStats } from './market-stats.js';
import { MarketWords } from './market-words.js';
import { MarketsOfIdeas } from './markets-of-ideas.js';
import { PriceHistory } from './price-history.js';
import { TradeBoard } from './trade-board.js';
import { TradeHistory } from './trade-history.js';

const shared = [BookReader, MarketStats, MarketBoard, MarketWords, MarketsOfIdeas, TradeBoard];

@Module({
  imports: [CatalogueModule],
  providers: [...shared, PriceHistory, TradeHistory, MarketNodes, MarketResolver, MarketContractResolver],
  exports: shared,
})
export class MarketsModule {}
