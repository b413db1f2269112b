import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { HistoryModule } from '../history/history.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { AllowanceBook } from './allowance-book.js';
import { Houses } from './houses.js';
import { SeasonSurpluses } from './season-surpluses.js';
import { TreasuryResolver } from './treasury.resolver.js';
import { TreasuryBoard } from './treasury-board.js';
import { TreasuryEntries } from './treasury-entries.js';

/** Tokens as a whole: the treasury, houses and allowances. */
@Module({
  imports: [CatalogueModule, HistoryModule, MarketsModule],
  providers: [AllowanceBook, Houses, SeasonSurpluses, TreasuryBoard, TreasuryEntries, TreasuryResolver],
})
export class TreasuryModule {}
