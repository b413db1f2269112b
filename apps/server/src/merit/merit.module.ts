import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { MemberSkillModule } from '../skill/member-skill.module.js';
import { BaseRate } from './base-rate.js';
import { IndependentBook } from './independent-book.js';
import { KnownMembers } from './known-members.js';
import { MakeMerit } from './make-merit.js';
import { MeritResolver } from './merit.resolver.js';
import { MeritHistory } from './merit-history.js';
import { MeritModels } from './merit-models.js';
import { MeritSchedule } from './merit-schedule.js';
import { PublicationLog } from './publication-log.js';
import { PublishMerits } from './publish-merits.js';
import { Rotating } from './rotating.js';
import { RotatingSlotResolver } from './rotating-slot.resolver.js';
import { StandingContributions } from './standing-contributions.js';
import { StoredContributions } from './stored-contributions.js';

/** Merits: from what people believe to what is published, and what is told of it. */
@Module({
  imports: [CatalogueModule, IdeasModule, MarketsModule, MemberSkillModule],
  providers: [
    MeritModels,
    MeritHistory,
    MeritResolver,
    Rotating,
    RotatingSlotResolver,
    StandingContributions,
    StoredContributions,
    PublicationLog,
    KnownMembers,
    IndependentBook,
    BaseRate,
    MakeMerit,
    PublishMerits,
    MeritSchedule,
  ],
})
export class MeritModule {}
