import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { MembersModule } from '../members/members.module.js';
import { IndependenceModule } from '../merit/independence.module.js';
import { BoardsResolver } from './boards.resolver.js';
import { CloseHeadlines } from './close-headlines.js';
import { OwnSkill } from './own-skill.js';
import { ScoreMarkets } from './score-markets.js';
import { SetOnBoards } from './set-on-boards.js';
import { SkillResolver } from './skill.resolver.js';
import { SkillSchedule } from './skill-schedule.js';
import { WeeklyBoards } from './weekly-boards.js';

@Module({
  imports: [CatalogueModule, IndependenceModule, MarketsModule, MembersModule],
  providers: [
    BoardsResolver,
    CloseHeadlines,
    OwnSkill,
    ScoreMarkets,
    SetOnBoards,
    SkillResolver,
    SkillSchedule,
    WeeklyBoards,
  ],
})
export class SkillModule {}
