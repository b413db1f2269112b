import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { TalkModule } from '../talk/talk.module.js';
import { AfterDecision } from './after-decision.js';
import { AllowIdea } from './allow-idea.js';
import { CarryOutDecision } from './carry-out-decision.js';
import { DecideModeration } from './decide-moderation.js';
import { EndDuplicate } from './end-duplicate.js';
import { MergeCheck } from './merge-check.js';
import { MergeIdea } from './merge-idea.js';
import { MergeRows } from './merge-rows.js';
import { ModerationResolver } from './moderation.resolver.js';
import { ModerationQueue } from './moderation-queue.js';
import { ReportRate } from './report-rate.js';
import { ReportTargets } from './report-target.js';
import { ReportThing } from './report-thing.js';

@Module({
  imports: [CatalogueModule, IdeasModule, TalkModule],
  providers: [
    AfterDecision,
    AllowIdea,
    CarryOutDecision,
    DecideModeration,
    EndDuplicate,
    MergeCheck,
    MergeIdea,
    MergeRows,
    ModerationQueue,
    ModerationResolver,
    ReportRate,
    ReportTargets,
    ReportThing,
  ],
})
export class ModerationModule {}
