import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { TalkModule } from '../talk/talk.module.js';
import { CarryOutPanels } from './carry-out-panels.js';
import { DecideLots } from './decide-lots.js';
import { DrawDuties } from './draw-duties.js';
import { DutyResolver } from './duty.resolver.js';
import { DutyBoard } from './duty-board.js';
import { DutyNews } from './duty-news.js';
import { ImpartialMembers } from './impartial-members.js';
import { JuryResolver } from './jury.resolver.js';
import { JurySchedule } from './jury-schedule.js';
import { OwnDuties } from './own-duties.js';
import { PassSeats } from './pass-seats.js';
import { UseDuty } from './use-duty.js';
import { MarketVerdictResolver, VerdictResolver } from './verdict.resolver.js';
import { VerdictBoard } from './verdict-board.js';

@Module({
  imports: [CatalogueModule, EvidenceModule, MarketsModule, TalkModule],
  providers: [
    CarryOutPanels,
    DecideLots,
    DrawDuties,
    DutyBoard,
    DutyNews,
    DutyResolver,
    ImpartialMembers,
    JuryResolver,
    JurySchedule,
    MarketVerdictResolver,
    OwnDuties,
    PassSeats,
    UseDuty,
    VerdictBoard,
    VerdictResolver,
  ],
})
export class JuryModule {}
