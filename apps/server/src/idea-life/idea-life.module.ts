import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { MembersModule } from '../members/members.module.js';
import { AskIntoTeam } from './ask-into-team.js';
import { AskToRetire } from './ask-to-retire.js';
import { BlindEnd, EndBlind } from './blind-end.js';
import { HistoryBoard } from './history-board.js';
import { IdeaActs } from './idea-acts.js';
import { IdeaFieldsResolver } from './idea-fields.resolver.js';
import { IdeaInsiders } from './idea-insiders.js';
import { IdeaLifeResolver } from './idea-life.resolver.js';
import { IdeaPeople } from './idea-people.js';
import { IdeaSchedule } from './idea-schedule.js';
import { OpenIdea } from './open-idea.js';
import { RetireIdea } from './retire-idea.js';
import { Seconding } from './seconding.js';
import { SecondsBoard } from './seconds-board.js';
import { TeamMembership } from './team-membership.js';

/** How ideas come to their markets and leave the floor. */
@Global()
@Module({
  imports: [CatalogueModule, IdeasModule, MarketsModule, MembersModule],
  providers: [
    IdeaActs,
    Seconding,
    AskIntoTeam,
    TeamMembership,
    AskToRetire,
    RetireIdea,
    BlindEnd,
    EndBlind,
    OpenIdea,
    IdeaInsiders,
    IdeaSchedule,
    SecondsBoard,
    IdeaPeople,
    HistoryBoard,
    IdeaFieldsResolver,
    IdeaLifeResolver,
  ],
  exports: [IdeaPeople, IdeaSchedule, RetireIdea],
})
export class IdeaLifeModule {}
