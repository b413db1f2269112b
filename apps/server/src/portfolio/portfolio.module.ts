import { Module } from '@nestjs/common';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { Balances } from './balances.js';
import { Holdings } from './holdings.js';
import { Positions } from './positions.js';

@Module({
  imports: [IdeasModule, MarketsModule],
  providers: [Balances, Holdings, Positions],
  exports: [Balances, Positions],
})
export class PortfolioModule {}
