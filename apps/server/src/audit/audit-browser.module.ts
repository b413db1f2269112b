import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DownloadsModule } from '../downloads/downloads.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { MembersModule } from '../members/members.module.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditBoard } from './audit-board.js';
import { AuditChecks } from './audit-checks.js';
import { AuditExportController } from './audit-export.controller.js';
import { AuditExport } from './audit-export.js';
import { AuditNames } from './audit-names.js';
import { AuditOutcomes } from './audit-outcomes.js';
import { AuditReader } from './audit-reader.js';

/** Reads what is recorded. */
@Module({
  imports: [CatalogueModule, DownloadsModule, MarketsModule, MembersModule],
  controllers: [AuditExportController],
  exports: [AuditNames, AuditOutcomes, AuditReader],
  providers: [AuditBoard, AuditChecks, AuditExport, AuditNames, AuditOutcomes, AuditReader, AuditResolver],
})
export class AuditBrowserModule {}
