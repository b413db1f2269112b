import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DownloadsModule } from '../downloads/downloads.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { IndependenceModule } from '../merit/independence.module.js';
import { TalkModule } from '../talk/talk.module.js';
import { MonthFigures } from './month-figures.js';
import { Movers } from './movers.js';
import { OpenHeadlines } from './open-headlines.js';
import { PeopleBoard } from './people-board.js';
import { PeopleFigures } from './people-figures.js';
import { PeopleReleases } from './people-releases.js';
import { PriceMoves } from './price-moves.js';
import { PulseController } from './pulse.controller.js';
import { PulseResolver } from './pulse.resolver.js';
import { PulseBoard } from './pulse-board.js';
import { PulseFile } from './pulse-file.js';
import { PulseSchedule } from './pulse-schedule.js';
import { Treemap } from './treemap.js';
import { WeekFacts } from './week-facts.js';

/** What moves on the floor and who takes part, told without telling of anybody. */
@Module({
  imports: [CatalogueModule, DownloadsModule, IdeasModule, IndependenceModule, MarketsModule, TalkModule],
  controllers: [PulseController],
  providers: [
    MonthFigures,
    Movers,
    OpenHeadlines,
    PeopleBoard,
    PeopleFigures,
    PeopleReleases,
    PriceMoves,
    PulseBoard,
    PulseFile,
    PulseResolver,
    PulseSchedule,
    Treemap,
    WeekFacts,
  ],
})
export class PulseModule {}
