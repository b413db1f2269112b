import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DownloadsModule } from '../downloads/downloads.module.js';
import { HistoryModule } from '../history/history.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { EraseMember } from './erase-member.js';
import { Erasures } from './erasures.js';
import { LegalHolds } from './legal-holds.js';
import { OwnBooks } from './own-books.js';
import { OwnDataController } from './own-data.controller.js';
import { OwnData } from './own-data.js';
import { PrivacyResolver } from './privacy.resolver.js';
import { PrivacyPolicyModule } from './privacy-policy.module.js';
import { Retention } from './retention.js';
import { RetentionSchedule } from './retention-schedule.js';
import { SetPrivacyPolicy } from './set-privacy-policy.js';

/** What is kept about people, how long, and how they get and erase it. */
@Module({
  imports: [
    CatalogueModule,
    DownloadsModule,
    HistoryModule,
    MarketsModule,
    PortfolioModule,
    PrivacyPolicyModule,
    SessionsModule,
  ],
  controllers: [OwnDataController],
  providers: [
    EraseMember,
    Erasures,
    LegalHolds,
    OwnBooks,
    OwnData,
    PrivacyResolver,
    Retention,
    RetentionSchedule,
    SetPrivacyPolicy,
  ],
})
export class PrivacyModule {}
