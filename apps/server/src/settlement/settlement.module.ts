import { Module } from '@nestjs/common';
import { MarketsModule } from '../markets/markets.module.js';
import { ResumeSettlements } from './resume-settlements.js';
import { SettleMarket } from './settle-market.js';
import { SettlementResolver } from './settlement.resolver.js';

@Module({ imports: [MarketsModule], providers: [ResumeSettlements, SettleMarket, SettlementResolver] })
export class SettlementModule {}
