import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { RestrictedTrading } from './restricted-trading.js';

/** Who may not trade what, for whatever takes orders. */
@Module({ imports: [CatalogueModule], providers: [RestrictedTrading], exports: [RestrictedTrading] })
export class RestrictedTradingModule {}
