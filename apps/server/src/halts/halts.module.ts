import { Module } from '@nestjs/common';
import { AuditBrowserModule } from '../audit/audit-browser.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { HaltedMarkets } from './halted-markets.js';
import { HaltsResolver } from './halts.resolver.js';

/** Where trading is stopped. */
@Module({ imports: [AuditBrowserModule, MarketsModule], providers: [HaltedMarkets, HaltsResolver] })
export class HaltsModule {}
