import { Module } from '@nestjs/common';
import { DownloadsModule } from '../downloads/downloads.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { Candles } from './candles.js';
import { CandlesResolver } from './candles.resolver.js';
import { EntrySubjects } from './entry-subjects.js';
import { HistoryResolver } from './history.resolver.js';
import { HistoryNodes } from './history-nodes.js';
import { HistorySchedule } from './history-schedule.js';
import { HistoryUpkeep } from './history-upkeep.js';
import { OrderHistory } from './order-history.js';
import { OwnFillResolver } from './own-fill.resolver.js';
import { OwnFillBoard } from './own-fill-board.js';
import { OwnFills } from './own-fills.js';
import { StatementController } from './statement.controller.js';
import { Statement } from './statement.js';
import { StatementEntryResolver } from './statement-entry.resolver.js';
import { StatementFile } from './statement-file.js';

/** What was: members' orders, fills and statements, and candles. */
@Module({
  imports: [DownloadsModule, MarketsModule, OrdersModule],
  controllers: [StatementController],
  providers: [
    HistoryUpkeep,
    HistorySchedule,
    HistoryNodes,
    OrderHistory,
    OwnFillBoard,
    OwnFills,
    EntrySubjects,
    Statement,
    StatementFile,
    Candles,
    HistoryResolver,
    OwnFillResolver,
    StatementEntryResolver,
    CandlesResolver,
  ],
  exports: [HistoryUpkeep],
})
export class HistoryModule {}
