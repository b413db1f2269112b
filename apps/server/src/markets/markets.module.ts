import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketResolver } from './market.resolver.js';
import { MarketBoard } from './market-board.js';
import { MarketStats } from './market-stats.js';
import { PriceHistory } from './price-history.js';
import { TradeHistory } from './trade-history.js';

@Module({
  imports: [CatalogueModule],
  providers: [MarketStats, MarketBoard, PriceHistory, TradeHistory, MarketResolver],
  exports: [MarketStats, MarketBoard],
})
export class MarketsModule {}
